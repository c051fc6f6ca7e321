// The recipes for portals (docs/recipes) say of the header what docs/configuration.md says, but for who may frame the page;
// and what is there to be pasted can be read. What a browser makes of them: tests/e2e/recipes.spec.mjs.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const docs = new URL('../../docs/', import.meta.url);
/** @param {string} name */
const file = (name) => readFileSync(new URL(name, docs), 'utf8');
/** @param {string} text @param {string} kind */
const blocks = (text, kind) => [...text.matchAll(new RegExp(`^ *\`\`\`${kind}\\n([^]*?)\\n *\`\`\`$`, 'gm'))].map(([, body]) => body);

const recipes = readdirSync(new URL('recipes/', docs)).filter((name) => name.endsWith('.md'));
const documented = /^Content-Security-Policy: .*$/m.exec(file('configuration.md'))?.[0] ?? '';
/** @param {string} policy */
const framers = (policy) => /frame-ancestors 'self'((?: https:\/\/[\w.*-]+)+);/.exec(policy)?.[1].trim().split(' ') ?? [];

test('every recipe stands in the index, and each that stands there exists', () => {
  const linked = [...file('recipes.md').matchAll(/\]\(recipes\/([\w-]+\.md)\)/g)].map(([, name]) => name);
  assert.deepEqual([...new Set(linked)].sort(), recipes.sort());
});

for (const name of recipes) {
  test(`${name} says the header that is documented, with its own portal in it`, () => {
    const [policy] = blocks(file(`recipes/${name}`), 'http');
    assert.ok(framers(policy).length > 0, policy);
    assert.equal(policy.replace(framers(policy).join(' '), 'https://intranet.example'), documented);
  });

  test(`${name} names the portal that speaks with the page among those that frame it`, () => {
    const [config] = blocks(file(`recipes/${name}`), 'json');
    const [policy] = blocks(file(`recipes/${name}`), 'http');
    for (const origin of JSON.parse(config).portalOrigins) assert.ok(framers(policy).includes(origin), origin);
  });

  test(`${name}: what is JSON can be read, and every fact has its source or says that none was found`, () => {
    const text = file(`recipes/${name}`);
    for (const body of blocks(text, 'json')) JSON.parse(body);
    const rows = text.slice(text.indexOf('## Facts')).split('\n').filter((line) => line.startsWith('| ')).slice(2);
    assert.ok(rows.length > 0);
    for (const row of rows) assert.match(row, /\]\((https:|\.\.\/embedding\.md)|\| not found: |\| the same/, row);
  });
}
