// The tenant: pages, Management API and hub at one address, in a thread of its own so that nothing that drives the
// browser holds the stream up. What it can be asked is in ../tenant.mjs.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { configOf } from '../company.mjs';
import { Hub } from './hub.mjs';
import { Pace } from './pace.mjs';
import { Site } from './site.mjs';

const USER = '11111111-1111-4111-8111-111111111111';
const base64 = (/** @type {object} */ value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Nobody checks its signature. */
function token() {
  const claims = {
    'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier': USER,
    exp: Math.floor(Date.now() / 1_000) + 28_800,
  };
  return `${base64({ alg: 'none' })}.${base64(claims)}.unsigned`;
}

const hub = new Hub();
const pace = new Pace();
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', address);
  const answer = (/** @type {object} */ json) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(json));
  if (pathname === '/api/Authentication/Authenticate') answer({ access_token: token() });
  else if (pathname === '/api/tenants/mine') answer({ name: 'Benchmark', signalRUrl: `${address}/hub` });
  else if (pathname === '/hub/negotiate') answer(NEGOTIATED);
  else site.deliver(pathname, response);
});
const NEGOTIATED = {
  negotiateVersion: 1,
  connectionId: 'connection',
  connectionToken: 'connection-token',
  availableTransports: [{ transport: 'WebSockets', transferFormats: ['Text'] }],
};
server.on('upgrade', (request, line, head) => hub.upgrade(request, line, head));
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const address = `http://127.0.0.1:${port}`;
const site = new Site(workerData.pages, address);

/** @type {Record<string, (what: any) => unknown>} */
const ANSWERS = {
  address: () => address,
  begin: (company) => {
    hub.forget();
    site.configure(configOf(company, address));
  },
  tell: (events) => pace.run(events, (event) => hub.happens(event)),
  stop: () => pace.stop(),
  assignments: () => hub.assignments,
  bare: () => hub.bare,
};
parentPort?.on('message', async ({ id, ask, about }) => parentPort?.postMessage({ id, answer: await ANSWERS[ask](about) }));
