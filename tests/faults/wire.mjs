// What passes between the page and the hub, as far as commands go: what was sent when, and whether it was answered.

const END = '\x1e';
const SETTING = ['SetVariable', 'SetStringVariable'];

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

  /** @param {import('@playwright/test').Page} page */
  constructor(page) {
    page.on('websocket', (socket) => {
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

  /** @param {string | Buffer | null} frame @param {Map<string, import('./commands.mjs').Sent>} open */
  #say(frame, open) {
    for (const { target, invocationId, arguments: args } of messages(frame)) {
      if (!SETTING.includes(target) || args[1] !== 'PICKUP_OPERATOR') continue;
      const command = { call: args[0], operator: args[2], at: Date.now(), answered: false };
      this.sent.push(command);
      open.set(invocationId, command);
    }
  }

  /** @param {string | Buffer | null} frame @param {Map<string, import('./commands.mjs').Sent>} open */
  #hear(frame, open) {
    this.heard = Date.now();
    for (const { type, invocationId } of messages(frame)) {
      const command = type === 3 ? open.get(invocationId) : undefined;
      if (command) command.answered = true;
    }
  }
}
