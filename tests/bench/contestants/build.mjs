// Builds the contestants as their authors would deliver them: one program and one style sheet each, both minified.
//
//   node tests/bench/contestants/build.mjs [FOLDER]
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformAsync } from '@babel/core';
import solid from 'babel-preset-solid';
import { build } from 'esbuild';
import { CONTESTANTS } from './contestants.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(HERE, '../../..');

/** @param {string} [folder] where a folder for each is made @returns {Promise<Record<string, string>>} these, by contestants' names */
export async function buildContestants(folder = join(ROOT, 'target/bench/contestants')) {
  const built = Object.entries(CONTESTANTS).map(async ([name, { entry, sheet }]) => {
    const place = join(folder, name);
    mkdirSync(place, { recursive: true });
    copyFileSync(join(HERE, 'index.html'), join(place, 'index.html'));
    copyFileSync(join(ROOT, 'public/icon.svg'), join(place, 'icon.svg'));
    await Promise.all([program(entry, join(place, 'main.js')), styles(sheet, join(place, 'main.css'))]);
    return [name, place];
  });
  return Object.fromEntries(await Promise.all(built));
}

/** @param {string} entry @param {string} outfile */
const program = (entry, outfile) =>
  build({
    entryPoints: [join(HERE, entry)],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [solidJsx],
  });

/** Solid's JSX is no calls but templates and effects, which its own compiler makes. @type {import('esbuild').Plugin} */
const solidJsx = {
  name: 'solid-jsx',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]contestants[\\/]solid[\\/].*\.jsx$/ }, async ({ path }) => {
      const made = await transformAsync(readFileSync(path, 'utf8'), { filename: path, presets: [solid], babelrc: false, configFile: false });
      return { contents: made?.code ?? '', loader: 'js' };
    });
  },
};

/** The page's own style sheets, in the page's own order. @param {string | undefined} more @param {string} outfile */
async function styles(more, outfile) {
  const page = readFileSync(join(ROOT, 'index.html'), 'utf8');
  const sheets = [...page.matchAll(/rel="css" href="([^"]+)"/g)].map(([, path]) => join(ROOT, path));
  if (more) sheets.push(join(HERE, more));
  const contents = sheets.map((path) => `@import ${JSON.stringify(path)};`).join('\n');
  await build({ stdin: { contents, loader: 'css', resolveDir: ROOT }, outfile, bundle: true, minify: true, target: 'chrome123' });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await buildContestants(process.argv[2]));
