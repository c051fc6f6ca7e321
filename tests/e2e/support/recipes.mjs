// The recipes of docs/recipes, as somebody who follows them has them: headers, configuration, files to paste.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TSC = fileURLToPath(new URL('../../../node_modules/typescript/bin/tsc', import.meta.url));
const FOLDER = new URL('../../../docs/recipes/', import.meta.url);

/** @param {string} name of a file in docs/recipes, without its ending */
export function recipe(name) {
  const text = readFileSync(new URL(`${name}.md`, FOLDER), 'utf8');
  const blocks = [...text.matchAll(/^ *```(\w+)\n([^]*?)\n *```$/gm)].map(([, kind, body]) => ({ kind, body }));
  const first = (/** @type {string} */ kind) => blocks.find((block) => block.kind === kind)?.body ?? '';
  const policies = blocks.filter(({ kind }) => kind === 'http').map(({ body }) => body.replace('Content-Security-Policy: ', ''));
  return {
    /** The one for Callboard, and what its portal has to send by itself. */
    policy: policies[0],
    portalPolicy: policies[1],
    config: JSON.parse(first('json')),
    page: first('html'),
    style: first('css'),
    script: first('js') || first('ts'),
  };
}

/** What TypeScript makes of a module; the libraries that it imports are not at hand, so it is not checked. @param {string} script */
export function javaScript(script) {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-recipe-'));
  writeFileSync(join(folder, 'module.ts'), script);
  const flags = ['--noCheck', '--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler', '--types', ''];
  spawnSync('node', [TSC, ...flags, '--outDir', folder, join(folder, 'module.ts')]);
  const made = readFileSync(join(folder, 'module.js'), 'utf8');
  rmSync(folder, { recursive: true });
  return made;
}
