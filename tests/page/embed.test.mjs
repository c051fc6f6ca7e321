// The client for portals (src/embed): its types are those that its own comments make, and the sample portal keeps to them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, test } from 'node:test';

const top = fileURLToPath(new URL('../../', import.meta.url));
const client = join(top, 'src/embed/callboard-embed.js');
const types = join(top, 'src/embed/callboard-embed.d.ts');
const folder = mkdtempSync(join(tmpdir(), 'callboard-embed-'));
after(() => rmSync(folder, { recursive: true }));

/** @param {string[]} args */
function tsc(...args) {
  try {
    execFileSync('node', [join(top, 'node_modules/typescript/bin/tsc'), ...args], { encoding: 'utf8' });
  } catch (failure) {
    assert.fail(/** @type {{ stdout: string }} */ (failure).stdout);
  }
}

/** A portal's own script, held to the types alone. @param {string} name @param {string} script */
function isTyped(name, script) {
  copyFileSync(types, join(folder, 'callboard-embed.d.ts'));
  writeFileSync(join(folder, name), script);
  tsc('--strict', '--noEmit', '--allowJs', '--checkJs', '--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler', '--types', '', join(folder, name));
}

test('the types are those that the comments in the client make', () => {
  tsc('-p', join(top, 'src/embed'), '--outDir', folder);
  assert.equal(readFileSync(types, 'utf8'), readFileSync(join(folder, 'callboard-embed.d.ts'), 'utf8'), '`npx tsc -p src/embed` makes them');
});

test('the sample portal keeps to them', () => {
  isTyped('portal.js', readFileSync(join(top, 'tests/portal/portal.js'), 'utf8'));
});

test('what is not in the contract would be seen', () => {
  const begin = "import { embed } from './callboard-embed.js';\nconst board = embed(document.body, { address: '/' });\n";
  isTyped('good.js', `${begin}board.on('counts', ({ queues }) => queues[0].waiting);`);
  for (const wrong of ["board.on('names', () => {});", "board.on('counts', ({ callers }) => callers);", "board.set({ theme: 'pink' });", 'board.assign();']) {
    assert.throws(() => isTyped('wrong.js', `${begin}${wrong}`), /error TS/, wrong);
  }
});

test('it weighs a few kB', () => {
  assert.ok(statSync(client).size < 9_000);
});
