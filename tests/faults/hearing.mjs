// What passes between the page and the hub, noted inside the page: what it was told of calls, and what it sent. By the
// page's own clock, because on a busy machine the test hears of it (wire.mjs) much later.

/**
 * @typedef {{ at: number, event: string, bloc: string, call: string, caller: string }} Heard
 * @typedef {import('./commands.mjs').Command & { at: number }} Spoken
 * @typedef {{ told: Heard[], sent: Spoken[] }} Hearing
 */

/** Runs in the page, before the page's own code. */
export function hear() {
  /** @type {Hearing} */
  const hearing = { told: [], sent: [] };
  Reflect.set(window, 'hearing', hearing);

  /** @param {unknown} frame @returns {any[]} the messages of the SignalR JSON protocol in it */
  const messages = (frame) => `${frame ?? ''}`.split('\x1e').filter((text) => text.startsWith('{')).map((text) => JSON.parse(text));
  /** @param {unknown} frame */
  const hears = (frame) => {
    for (const { target, arguments: args } of messages(frame)) {
      if (target !== 'BlocEvent') continue;
      hearing.told.push({ at: Date.now(), event: args[1], bloc: args[0], call: args[7], caller: args[3] || args[4] });
    }
  };
  /** @param {unknown} frame */
  const says = (frame) => {
    for (const { target, arguments: args } of messages(frame)) {
      if (!/^Set(String)?Variable$/.test(target) || args[1] !== 'PICKUP_OPERATOR') continue;
      hearing.sent.push({ at: Date.now(), call: args[0], operator: args[2] });
    }
  };

  window.WebSocket = class extends WebSocket {
    /** @param {ConstructorParameters<typeof WebSocket>} how */
    constructor(...how) {
      super(...how);
      this.addEventListener('message', ({ data }) => hears(data));
    }

    /** @param {Parameters<WebSocket['send']>[0]} data */
    send(data) {
      says(data);
      super.send(data);
    }
  };

  // Long polling: what the page says goes in requests of its own.
  const ask = window.fetch;
  window.fetch = async (input, how) => {
    const isHubs = `${input instanceof Request ? input.url : input}`.includes('/hub?');
    if (isHubs && how?.method === 'POST') says(how.body);
    const answer = await ask(input, how);
    // A poll that was broken off has no body.
    if (isHubs && how?.method === 'GET') answer.clone().text().then(hears, () => {});
    return answer;
  };
}
