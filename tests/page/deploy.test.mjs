// Six web servers and services, six ways to write it down, one policy: docs/configuration.md has it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** @param {string} path */
const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** @typedef {Record<string, string>} Headers by names in lower case */

/** @param {Iterable<string[]>} pairs @returns {Headers} */
const headers = (pairs) => Object.fromEntries([...pairs].map(([name, value]) => [name.toLowerCase(), value]));

/** Every header that a text sets for all files, where a pattern finds names and values. @param {string} text @param {RegExp} pattern */
const found = (text, pattern) => headers([...text.matchAll(pattern)].map(([, name, value]) => [name, value]));

const documented = found(/```http\n([^`]*)```/.exec(file('docs/configuration.md'))?.[1] ?? '', /^([A-Za-z-]+): (.*)$/gm);
const KEPT = 'public, max-age=31536000, immutable';

/** What the policy for CloudFront says; how long files are kept is said where they are uploaded. */
function cloudFront() {
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = JSON.parse(file('deploy/cloudfront.json'));
  assert.equal(custom.Quantity, custom.Items.length);
  const transport = security.StrictTransportSecurity;
  assert.deepEqual([transport.IncludeSubdomains, transport.Preload], [true, false]);
  return headers([
    ['Content-Security-Policy', security.ContentSecurityPolicy.ContentSecurityPolicy],
    ['Referrer-Policy', security.ReferrerPolicy.ReferrerPolicy],
    ['X-Content-Type-Options', security.ContentTypeOptions ? 'nosniff' : ''],
    ['Strict-Transport-Security', `max-age=${transport.AccessControlMaxAgeSec}; includeSubDomains`],
    ...custom.Items.map((/** @type {{ Header: string, Value: string }} */ item) => [item.Header, item.Value]),
  ]);
}

const azure = JSON.parse(file('deploy/staticwebapp.config.json'));
/** The block of each path in `_headers`. @type {Record<string, Headers>} */
const blocks = Object.fromEntries(file('deploy/_headers').split(/\n\n(?=\/)/).slice(1).map((block) => {
  const [path, ...lines] = block.trim().split('\n');
  return [path, found(lines.join('\n'), /^ {2}([A-Za-z-]+): (.*)$/gm)];
}));

/** What each file says for all files, but for how long they are kept. @type {Record<string, Headers>} */
const SAID = {
  'nginx.conf': found(file('deploy/nginx.conf'), /add_header ([A-Za-z-]+) "([^"]*)" always;/g),
  Caddyfile: found(file('deploy/Caddyfile'), /^\t\t([A-Z][A-Za-z-]+) "([^"]*)"$/gm),
  'apache.conf': found(file('deploy/apache.conf'), /Header always set (?!Cache-Control)([A-Za-z-]+) "([^"]*)"/g),
  'staticwebapp.config.json': headers(Object.entries(azure.globalHeaders).filter(([name]) => name !== 'Cache-Control')),
  _headers: blocks['/*'],
  'cloudfront.json': cloudFront(),
};

test('the document names a policy', () => {
  assert.match(documented['content-security-policy'], /^default-src 'none';.* frame-ancestors 'self' https:\/\/intranet\.example;/);
});

for (const [name, said] of Object.entries(SAID)) {
  test(`deploy/${name} says what docs/configuration.md says, no more and no less`, () => assert.deepEqual(said, documented));
}

test('every service keeps for ever what has a digest in its name, and nothing else', () => {
  assert.deepEqual(azure.routes, [
    { route: '/config.json', headers: { 'Cache-Control': 'no-store' } },
    { route: '/*.{css,js,wasm}', headers: { 'Cache-Control': KEPT } },
  ]);
  assert.equal(azure.globalHeaders['Cache-Control'], 'no-cache');
  const { '/*': all, ...kept } = Object.fromEntries(Object.entries(blocks).map(([path, block]) => [path, block['cache-control']]));
  // Where two blocks name a header, both values are sent.
  assert.equal(all, undefined);
  assert.deepEqual(kept, {
    '/': 'no-cache', '/index.html': 'no-cache', '/*.svg': 'no-cache', '/config.json': 'no-store', '/*.css': KEPT, '/*.js': KEPT, '/*.wasm': KEPT,
  });
});

test('the document’s table says the same of how long files are kept', () => {
  const table = file('docs/configuration.md');
  for (const [what, value] of [['`config.json`', 'no-store'], ['`index.html`', 'no-cache'], ['all others', KEPT]]) {
    assert.match(table, new RegExp(`^\\| .*${what}.* \\| \`Cache-Control: ${value}\``, 'm'));
  }
});
