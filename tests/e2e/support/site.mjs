// Serves the built page from an address of its own, as a CDN does, with the headers that docs/configuration.md names.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { headersFor } from './headers.mjs';
import { TYPES } from './types.mjs';

/**
 * @param {string} thello where the page may connect to @param {string} dist
 * @param {string[]} [portals] who may frame it, in place of the document's example
 */
export async function serve(thello, dist, portals) {
  const headers = headersFor(thello, portals);
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname));
    const file = path.endsWith('/') ? `${path}index.html` : path;
    try {
      const body = await readFile(join(dist, file));
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { ...headers, 'Content-Type': type }).end(body);
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${port}`, stop: () => { server.closeAllConnections(); server.close(); } };
}
