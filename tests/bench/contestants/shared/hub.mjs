// The tenant, asked as the page asks it: two requests to the Management API, then SignalR's own client.
import { HubConnectionBuilder, LogLevel } from '@microsoft/signalr';

/** @typedef {{ token: string, tenant: string, hub: string }} Session @typedef {import('./model.mjs').Queue} Queue */

/** @param {string} api @param {string} username @param {string} password @returns {Promise<Session>} */
export async function logIn(api, username, password) {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ username, password });
  const authenticated = await fetch(`${api}/api/Authentication/Authenticate`, { method: 'POST', headers, body });
  const { access_token: token } = await authenticated.json();
  const mine = await fetch(`${api}/api/tenants/mine`, { headers: { Authorization: `Bearer ${token}` } });
  const { name, signalRUrl } = await mine.json();
  return { token, tenant: name, hub: signalRUrl };
}

/**
 * Done when every queue is told about.
 * @param {Session} session @param {Queue[]} queues @param {(...told: import('./model.mjs').Told) => void} hear
 */
export async function connect({ hub, token }, queues, hear) {
  const connection = new HubConnectionBuilder().withUrl(hub, { accessTokenFactory: () => token }).configureLogging(LogLevel.None).build();
  connection.on('BlocEvent', hear);
  await connection.start();
  await Promise.all(queues.map(({ id }) => connection.invoke('SubscribeBlocNotifications', id)));
}
