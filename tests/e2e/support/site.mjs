// Serves the built page from an address of its own, as a CDN does, with the headers that docs/configuration.md names.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { headersFor } from './headers.mjs';
import { TYPES } from './types.mjs';

/**
 * @param {string | string[]} thello where the page may connect to @param {string} dist
 * @param {string[]} [portals] who may frame it, in place of the document's example
 */
export async function serve(thello, dist, portals) {
  const answer = site(thello, dist, portals);
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await answer(request.url ?? '/');
    response.writeHead(status, headers).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${port}`, stop: () => { server.closeAllConnections(); server.close(); } };
}

/**
 * What the site answers with, wherever it stands.
 * @param {string | string[]} thello @param {string} dist @param {string[]} [portals]
 * @returns {(url: string) => Promise<{ status: number, headers: Record<string, string>, body?: Buffer }>}
 */
export function site(thello, dist, portals) {
  const headers = headersFor(thello, portals);
  return async (url) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://site').pathname));
    const file = path.endsWith('/') ? `${path}index.html` : path;
    try {
      const body = await readFile(join(dist, file));
      return { status: 200, headers: { ...headers, 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }, body };
    } catch {
      return { status: 404, headers };
    }
  };
}
