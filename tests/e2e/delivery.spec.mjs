// The page as nginx, Apache and Caddy deliver it with the files of `deploy/`: the headers that docs/configuration.md names,
// the packed files, any path, and a portal that frames it.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { headersFor } from './support/headers.mjs';
import { LogInPage, isLiveWithin } from './support/pages.mjs';
import { configOf } from './support/setup.mjs';
import { expect, test as base } from './support/test.mjs';
import { KINDS, PATHS, missing, serve } from './support/web-servers.mjs';

const DIST = process.env.CALLBOARD_DIST ?? '';
const KEPT = 'public, max-age=31536000, immutable';

/** @type {Record<string, { type: RegExp, cache: string }>} by endings of names */
const FILES = {
  'index.html': { type: /^text\/html/, cache: 'no-cache' },
  '.svg': { type: /^image\/svg\+xml/, cache: 'no-cache' },
  'manifest.json': { type: /^application\/json/, cache: 'no-cache' },
  '.txt': { type: /^text\/plain; ?charset=utf-8/, cache: 'no-cache' },
  '.css': { type: /^text\/css/, cache: KEPT },
  '.js': { type: /^text\/javascript/, cache: KEPT },
  '.wasm': { type: /^application\/wasm$/, cache: KEPT },
  'config.json': { type: /^application\/json/, cache: 'no-store' },
};

/** @type {Record<string, (bytes: Buffer) => Buffer>} */
const UNPACKED = { br: brotliDecompressSync, gzip: gunzipSync, '': (bytes) => bytes };

/** What the release says of itself. @type {{ version: string, files: { name: string, bytes: number, sha256: string }[] }} */
const release = (() => {
  try {
    return JSON.parse(readFileSync(join(DIST, 'manifest.json'), 'utf8'));
  } catch {
    return { version: '', files: [] };
  }
})();

/** As it comes, not unpacked. @param {string} url @param {Record<string, string>} headers */
async function get(url, headers) {
  const [answer] = await once(request(url, { headers }).end(), 'response');
  const chunks = [];
  for await (const chunk of answer) chunks.push(chunk);
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) };
}

/** @param {Buffer} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

const test = base.extend({
  kind: ['nginx', { option: true }],

  /** A portal at an address of its own, which frames what its query names. @type {any} */
  portal: async ({ afterwards }, use) => {
    const server = createServer((asked, answer) => {
      const framed = new URL(asked.url ?? '', 'http://portal').searchParams.get('of');
      answer.writeHead(200, { 'Content-Type': 'text/html' });
      answer.end(`<!doctype html><title>Portal</title><iframe width="1200" height="800" title="Calls" src="${framed}"></iframe>`);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    afterwards(() => {
      server.closeAllConnections();
      server.close();
    });
    await use(`http://127.0.0.1:${port}`);
  },

  /** @type {any} */
  delivered: async ({ kind, thello, thelloKind, setup, portal, afterwards }, use, testInfo) => {
    // What web servers send does not depend on who is behind them: once is enough.
    testInfo.skip(thelloKind !== 'simulator', 'tried with the simulator');
    const chosen = KINDS[kind];
    testInfo.skip(missing(chosen) !== '', `no ${kind} at hand: ${missing(chosen)}`);
    testInfo.skip(release.files.length === 0, 'the page is not a release: `cargo xtask dist` makes one');
    const server = await serve(chosen, { dist: DIST, config: configOf(setup, thello.address), thello: thello.address, portal });
    afterwards(server.stop);
    await use(server);
  },
});

test('the release is what its manifest says', () => {
  test.skip(release.files.length === 0, 'the page is not a release: `cargo xtask dist` makes one');
  for (const { name, bytes, sha256: digest } of release.files) {
    const file = readFileSync(join(DIST, name));
    expect([name, file.length, sha256(file)]).toEqual([name, bytes, digest]);
  }
  const names = release.files.map(({ name }) => name);
  expect(names).not.toContain('config.json.br');
  for (const name of names.filter((name) => /-[0-9a-f]{16}(_bg)?\.\w+$/.test(name))) {
    expect(name).toContain(`-${sha256(readFileSync(join(DIST, name))).slice(0, 16)}`);
  }
  expect(readFileSync(join(DIST, 'index.html'), 'utf8')).toContain(release.version);
});

for (const kind of Object.keys(KINDS)) {
  test.describe(`${kind}, with its file of deploy/,`, () => {
    test.use({ kind });
    test.beforeEach(async ({ context, watch }) => watch.over(context));

    test('sends the documented headers with every file, and each packed as the browser takes it', async ({ delivered, thello, portal }) => {
      const policy = headersFor(thello.address)['content-security-policy'].replace('https://intranet.example', portal);
      const documented = { ...headersFor(thello.address), 'content-security-policy': policy };
      const names = ['', 'config.json', 'manifest.json', ...release.files.map(({ name }) => name).filter((name) => !/\.(br|gz)$/.test(name))];
      for (const name of names) {
        const { type, cache } = Object.entries(FILES).find(([ending]) => (name || 'index.html').endsWith(ending))?.[1] ?? { type: /^application\/json/, cache: 'no-cache' };
        const bytes = name === 'config.json' ? undefined : sha256(readFileSync(join(DIST, name || 'index.html')));
        const isPacked = !['config.json', 'manifest.json'].includes(name);
        for (const [accepted, encoding] of [['gzip, deflate, br, zstd', 'br'], ['gzip', 'gzip'], ['identity', '']]) {
          const where = `${kind} ${name || '/'} ${accepted}`;
          const answer = await get(delivered.address + PATHS[1] + name, { 'Accept-Encoding': accepted });
          expect(answer.status, where).toBe(200);
          expect(answer.headers, where).toMatchObject({ ...documented, 'cache-control': cache });
          expect(answer.headers['content-type'], where).toMatch(type);
          if (isPacked) expect(answer.headers['content-encoding'] ?? '', where).toBe(encoding);
          if (isPacked) expect(answer.headers.vary, where).toMatch(/Accept-Encoding/i);
          if (bytes && isPacked) expect(sha256(UNPACKED[encoding](answer.body)), where).toBe(bytes);
        }
      }
    });

    test('sends them with what is not there as well, and shows no folder', async ({ delivered, thello }) => {
      const { 'content-security-policy': _, ...documented } = headersFor(thello.address);
      for (const path of ['nothing.js', 'nothing/', 'index.html.nothing']) {
        const answer = await get(delivered.address + PATHS[0] + path, { 'Accept-Encoding': 'gzip, br' });
        expect(answer.status, path).toBe(404);
        expect(answer.headers, path).toMatchObject(documented);
      }
      // A folder without a page in it.
      expect((await get(`${delivered.address}/portal/`, {})).status).toBeGreaterThanOrEqual(403);
    });

    test('redirects to the last slash, and the page starts under every path', async ({ page, delivered }) => {
      for (const path of PATHS) {
        await page.goto(delivered.address + (path.slice(0, -1) || '/'));
        await expect(new LogInPage(page).submit, path).toBeVisible();
        expect(page.url()).toBe(delivered.address + path);
        await expect(page.getByText(`Version ${release.version}`)).toBeVisible();
      }
    });

    test('answers that nothing has changed, where nothing has', async ({ delivered }) => {
      for (const accepted of ['br', 'gzip', 'identity']) {
        const { headers } = await get(delivered.address, { 'Accept-Encoding': accepted });
        const again = await get(delivered.address, { 'Accept-Encoding': accepted, 'If-None-Match': headers.etag });
        expect([accepted, again.status]).toEqual([accepted, 304]);
      }
    });

    test('lets the named portal frame the page, in which a supervisor logs in and is live', async ({ page, delivered, portal, thello, setup, watch }) => {
      watch.expect(/Blocked autofocusing/);
      await page.goto(`${portal}/?of=${delivered.address}${PATHS[1]}`);
      await isLiveWithin(page.frameLocator('iframe'), thello, setup);
    });

    test('lets no other portal frame it', async ({ page, delivered, portal, watch }) => {
      watch.expect(/frame-ancestors/);
      await page.goto(`${portal.replace('127.0.0.1', 'localhost')}/?of=${delivered.address}/`);
      await expect.poll(() => page.frames().map((frame) => frame.url())).toContain('chrome-error://chromewebdata/');
    });
  });
}
