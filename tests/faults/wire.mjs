// What passes between the page and the hub, as far as commands go: what was sent when, and whether it was answered.
import { setTimeout as pause } from 'node:timers/promises';

const END = '\x1e';
const SETTING = ['SetVariable', 'SetStringVariable'];
/** A supervisor who finds nothing to send for so long has no calls. */
const PATIENCE = 15_000;
/** So much is kept of what happened. */
const LATELY = 300;

/** @param {string | Buffer | null} frame @returns {any[]} the messages of the SignalR JSON protocol in it */
function messages(frame) {
  return String(frame ?? '').split(END).filter((text) => text.startsWith('{')).map((text) => JSON.parse(text));
}

/** Every command that a page sends. */
export class Wire {
  /** @type {import('./commands.mjs').Sent[]} */
  sent = [];
  /** When the page was last told something. */
  heard = 0;
  /** What happened on the way to the hub lately, for whoever looks into a trial that went wrong. @type {[number, string][]} */
  #lately = [];

  /** @param {import('@playwright/test').Page} page */
  constructor(page) {
    const isHubs = (/** @type {import('@playwright/test').Request} */ request) => new URL(request.url()).pathname.startsWith('/hub');
    const words = (/** @type {import('@playwright/test').Request} */ request) => `${request.method()} ${new URL(request.url()).pathname}`;
    page.on('request', (request) => { if (isHubs(request)) this.#note(words(request)); });
    page.on('requestfinished', async (request) => { if (isHubs(request)) this.#note(`${words(request)}: ${(await request.response().catch(() => null))?.status()}`); });
    page.on('requestfailed', (request) => { if (isHubs(request)) this.#note(`${words(request)}: ${request.failure()?.errorText}`); });
    page.on('websocket', (socket) => {
      this.#note('socket made');
      socket.on('socketerror', (error) => this.#note(`socket failed: ${error}`));
      socket.on('close', () => this.#note('socket closed'));
      /** Invocations are numbered anew on every connection. @type {Map<string, import('./commands.mjs').Sent>} */
      const open = new Map();
      socket.on('framesent', ({ payload }) => this.#say(payload, open));
      socket.on('framereceived', ({ payload }) => this.#hear(payload, open));
    });
    /** Long polling: by the connection's address. @type {Map<string, Map<string, import('./commands.mjs').Sent>>} */
    const polled = new Map();
    const openOf = (/** @type {string} */ url) => {
      const id = new URL(url).searchParams.get('id') ?? '';
      return polled.get(id) ?? polled.set(id, new Map()).get(id) ?? new Map();
    };
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().includes('/hub?')) this.#say(request.postData(), openOf(request.url()));
    });
    page.on('response', async (response) => {
      const request = response.request();
      if (request.method() !== 'GET' || !request.url().includes('/hub?')) return;
      // A poll that was broken off has no body.
      this.#hear(await response.text().catch(() => ''), openOf(request.url()));
    });
  }

  /** The supervisor sends something, sooner or later; a trial goes on without it all the same. */
  async nextSending() {
    const before = this.sent.length;
    const patience = Date.now() + PATIENCE;
    while (this.sent.length === before && Date.now() < patience) await pause(10);
  }

  /** What happened on the way to the hub since a moment, with the time since then. @param {number} moment */
  since(moment) {
    return this.#lately.filter(([at]) => at > moment).map(([at, words]) => `${at - moment} ${words}`).join(', ');
  }

  /** @param {string} words */
  #note(words) {
    this.#lately.push([Date.now(), words]);
    if (this.#lately.length > LATELY) this.#lately.shift();
  }

  /** @param {string | Buffer | null} frame @param {Map<string, import('./commands.mjs').Sent>} open */
  #say(frame, open) {
    for (const { protocol, target, invocationId, arguments: args } of messages(frame)) {
      if (protocol || target?.startsWith('Subscribe')) this.#note(target ?? 'handshake');
      if (!SETTING.includes(target) || args?.[1] !== 'PICKUP_OPERATOR') continue;
      const command = { call: args[0], operator: args[2], at: Date.now(), answered: false };
      this.sent.push(command);
      open.set(invocationId, command);
    }
  }

  /** @param {string | Buffer | null} frame @param {Map<string, import('./commands.mjs').Sent>} open */
  #hear(frame, open) {
    this.heard = Date.now();
    for (const { type, invocationId } of messages(frame)) {
      if (type === 7) this.#note('hub closes');
      const command = type === 3 ? open.get(invocationId) : undefined;
      if (command) command.answered = true;
    }
  }
}
