// The tenant, as a client without a browser meets it.
import { randomUUID } from 'node:crypto';
import * as signalR from '@microsoft/signalr';
import { words } from './finding.mjs';
import { safe } from './options.mjs';

/** How long the other side may take, in milliseconds: as long as the page waits. */
export const PATIENCE = 15_000;

/** @typedef {{ token: string } | { apiKey: string }} Shown what is shown at the door */
/** @typedef {{ id: string }} Call a call that was made up here: its context id */

/** @param {string} address @param {RequestInit} [init] */
export function ask(address, init = {}) {
  return fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE), ...init });
}

/** @param {Shown} shown @returns {Record<string, string>} */
export function headersOf(shown) {
  return 'token' in shown ? { Authorization: `Bearer ${shown.token}` } : { 'X-API-KEY': shown.apiKey };
}

/** The same field in whatever case. @param {unknown} object @param {string} name @returns {unknown} */
export function field(object, name) {
  const entries = Object.entries(/** @type {object} */ (object ?? {}));
  return entries.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

/** @param {string} hub @param {string} path @returns {URL} beside whatever query the hub's address has */
export function under(hub, path) {
  const url = new URL(hub);
  url.pathname = `${url.pathname.replace(/\/$/, '')}${path}`;
  return url;
}

/**
 * What negotiating gives, at the end of its redirections: a hub's address may lead to another one, with a token of its own.
 * @param {string} hub @param {{ token: string }} shown @param {Record<string, string>} [query]
 * @returns {Promise<{ hub: string, token: string, id: string, transports: string[], stateful: boolean }>}
 */
export async function negotiate(hub, { token }, query = {}, hops = 5) {
  const url = under(hub, '/negotiate');
  for (const [name, value] of Object.entries({ negotiateVersion: '1', ...query })) url.searchParams.set(name, value);
  const answer = await ask(url.href, { method: 'POST', headers: headersOf({ token }) });
  if (!answer.ok) throw new Error(`Negotiating was answered with ${answer.status}.`);
  const said = await answer.json();
  if (said.error) throw new Error(`Negotiating was refused: ${said.error}`);
  if (said.url && hops > 0) return negotiate(safe('The hub’s redirection', said.url), { token: said.accessToken ?? token }, query, hops - 1);
  return {
    hub,
    token,
    id: said.connectionToken ?? said.connectionId,
    transports: (said.availableTransports ?? []).map((/** @type {{ transport: string }} */ { transport }) => transport),
    stateful: said.useStatefulReconnect === true,
  };
}

/** The connections that a run has opened, to be closed at its end. @type {Set<signalR.HubConnection>} */
const open = new Set();

/** @param {string} hub @param {Shown} shown @param {signalR.HttpTransportType} [transport] */
export async function connect(hub, shown, transport) {
  const connection = new signalR.HubConnectionBuilder()
    .withUrl(hub, {
      transport,
      timeout: PATIENCE,
      ...('token' in shown ? { accessTokenFactory: () => shown.token } : { headers: headersOf(shown) }),
    })
    .configureLogging(signalR.LogLevel.None)
    .build();
  open.add(connection);
  await within(connection.start(), 'Connecting');
  return connection;
}

export async function hangUpLines() {
  await Promise.allSettled([...open].map((connection) => within(connection.stop(), 'Leaving', 3_000)));
}

/** @template T @param {Promise<T>} promise @param {string} what @returns {Promise<T>} */
export async function within(promise, what, patience = PATIENCE) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${patience / 1000} s.`)), patience);
  });
  try {
    return /** @type {T} */ (await Promise.race([promise, late]));
  } finally {
    clearTimeout(timer);
  }
}

/** @param {signalR.HubConnection} connection @param {string} method @param {...unknown} args @returns {Promise<any>} */
export function invoke(connection, method, ...args) {
  return within(connection.invoke(method, ...args), method);
}

/** As `invoke`, but an error is an answer. @param {signalR.HubConnection} connection @param {string} method @param {...unknown} args */
export async function answerTo(connection, method, ...args) {
  try {
    return { value: await invoke(connection, method, ...args) };
  } catch (error) {
    return { error, words: words(error) };
  }
}

/** Where a run may make calls up: one bloc, and no other. */
export class TestBloc {
  /** @param {signalR.HubConnection} connection @param {string} id */
  constructor(connection, id) {
    this.connection = connection;
    this.id = id;
  }

  /** @returns {Call} a call that nobody has heard of yet */
  invents() {
    return { id: randomUUID() };
  }

  /** @param {string} event @param {Call} call @param {{ name?: string, data?: string }} [more] */
  tells(event, { id }, { name = 'Callboard certify', data = '' } = {}) {
    return invoke(this.connection, 'BlocNotify', this.id, event, sipOf(id), name, '', '', data, id);
  }
}

/** Calls that are made up have a Call-ID that no telephone has. @param {string} contextId */
export function sipOf(contextId) {
  return `${contextId}@pbx`;
}

/** Of this run, or of the page's own test call. @param {unknown} sip @param {unknown} contextId */
export function isMadeUp(sip, contextId) {
  const [is, call] = [`${sip}`.toLowerCase(), `${contextId}`.toLowerCase()];
  return is === sipOf(call) || is === `callboard-test-${call}`;
}
