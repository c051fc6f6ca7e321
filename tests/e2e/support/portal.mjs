// Pages around the board (tests/portal): a company's portal with its server, and a page that means harm; each on an origin
// of its own, which is neither the board's nor Thello's.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BoardPage, LogInPage } from './pages.mjs';
import { serve } from './site.mjs';
import { token } from './token.mjs';
import { TYPES } from './types.mjs';

const PAGES = fileURLToPath(new URL('../../portal', import.meta.url));
const DIST = process.env.CALLBOARD_DIST ?? '';
const CLIENT = fileURLToPath(new URL('../../../src/embed/callboard-embed.js', import.meta.url));

/**
 * @param {'localhost' | '127.0.0.1'} host browsers take these for two sites
 * @param {() => Promise<unknown>} credentials what the portal's server knows of whoever is logged in there
 */
export async function servePages(host, credentials) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://portal').pathname);
    const type = TYPES[extname(path)] ?? 'text/html; charset=utf-8';
    const body = async () => {
      if (path === '/token') return JSON.stringify(await credentials());
      if (path === '/callboard-embed.js') return readFile(CLIENT);
      return readFile(join(PAGES, path === '/' ? 'index.html' : path));
    };
    try {
      response.writeHead(200, { 'Content-Type': type }).end(await body());
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { origin: `http://${host}:${port}`, stop: () => { server.closeAllConnections(); server.close(); } };
}

/** What Chromium says when a page in a frame of another site would take the focus by itself. */
export const NO_FOCUS = /Blocked autofocusing/;

/** @param {import('./servers.mjs').Thello} thello @param {'localhost' | '127.0.0.1'} [host] */
export function servePortal(thello, host = 'localhost') {
  return servePages(host, async () => ({ token: await token(thello) }));
}

/**
 * The board at an origin of its own, with the documented headers, that lets these pages frame it.
 * @param {import('@playwright/test').BrowserContext} context @param {import('./servers.mjs').Thello} thello
 * @param {string[]} framers @param {Record<string, unknown>} config
 */
export async function deliver(context, thello, framers, config) {
  const site = await serve(thello.address, DIST, framers);
  await context.route('**/config.json', (route) => route.fulfill({ json: config }));
  return { address: `${site.address}/`, stop: site.stop };
}

/** The page in a frame, by the frame's place. @param {import('@playwright/test').Page} page @param {string[]} frames */
export function framed(page, ...frames) {
  let inside = /** @type {any} */ (page);
  for (const frame of frames) inside = inside.frameLocator(frame);
  return { board: new BoardPage(inside), form: new LogInPage(inside), inside: /** @type {import('@playwright/test').Page} */ (inside) };
}
