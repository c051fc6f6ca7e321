// What passes between the page and the hub, noted inside the page: what it was told of calls, what it sent, which queues
// the hub refused. By a clock of the page's machine that nobody sets; on a busy machine the test hears of it (wire.mjs)
// much later.

/**
 * @typedef {{ at: number, event: string, bloc: string, call: string, caller: string }} Heard
 * @typedef {import('./commands.mjs').Command & { at: number }} Spoken
 * @typedef {{ at: number, bloc: string, refused: boolean }} Subscription
 * @typedef {object} Hearing
 * @property {Heard[]} told
 * @property {Spoken[]} sent
 * @property {Subscription[]} subscriptions as they were answered
 * @property {import('./carrying.mjs').Stretch[]} forgotten before a reload, after the board had been kept for the last time
 */

/** @param {Pick<Hearing, 'forgotten'>} hearing @param {number} moment */
export const isForgotten = ({ forgotten }, moment) => forgotten.some(([from, until]) => moment > from && moment <= until);

/** Runs in the page, before the page's own code. */
export function hear() {
  /** @type {Hearing} */
  const hearing = Reflect.get(window, 'carried').hearing ?? { told: [], sent: [], subscriptions: [], forgotten: [] };
  Reflect.set(window, 'hearing', hearing);

  const now = () => Math.round(performance.timeOrigin + performance.now());
  /** @param {unknown} frame @returns {any[]} the messages of the SignalR JSON protocol in it */
  const messages = (frame) => `${frame ?? ''}`.split('\x1e').filter((text) => text.startsWith('{')).map((text) => JSON.parse(text));
  /** One connection. */
  const talk = () => {
    /** By the number of what was asked. @type {Map<string, string>} */
    const asked = new Map();
    return {
      /** @param {unknown} frame */
      hears(frame) {
        for (const { target, arguments: args, type, invocationId, error } of messages(frame)) {
          const bloc = type === 3 ? asked.get(invocationId) : undefined;
          if (bloc) hearing.subscriptions.push({ at: now(), bloc, refused: error !== undefined });
          if (target !== 'BlocEvent') continue;
          hearing.told.push({ at: now(), event: args[1], bloc: args[0], call: args[7], caller: args[3] || args[4] });
        }
      },
      /** @param {unknown} frame */
      says(frame) {
        for (const { target, arguments: args, invocationId } of messages(frame)) {
          if (target === 'SubscribeBlocNotifications') asked.set(invocationId, args[0].toLowerCase());
          if (!/^Set(String)?Variable$/.test(target) || args[1] !== 'PICKUP_OPERATOR') continue;
          hearing.sent.push({ at: now(), call: args[0], operator: args[2] });
        }
      },
    };
  };
  /** While the page is hidden it does not paint that its connection broke. @type {unknown} */
  let newest;
  const broke = (/** @type {unknown} */ connection) => {
    if (document.hidden && connection === newest) Reflect.get(window, 'ledger').connection.push([now(), 'broken']);
  };

  window.WebSocket = class extends WebSocket {
    #talk = talk();

    /** @param {ConstructorParameters<typeof WebSocket>} how */
    constructor(...how) {
      super(...how);
      newest = this;
      this.addEventListener('message', ({ data }) => this.#talk.hears(data));
      this.addEventListener('close', () => broke(this));
    }

    /** @param {Parameters<WebSocket['send']>[0]} data */
    send(data) {
      this.#talk.says(data);
      super.send(data);
    }
  };

  // Long polling: what the page says goes in requests of its own.
  const ask = window.fetch;
  /** By the connection's id. @type {Map<string, ReturnType<typeof talk>>} */
  const polled = new Map();
  window.fetch = async (input, how) => {
    const address = new URL(input instanceof Request ? input.url : input, location.href);
    const id = address.pathname.endsWith('/hub') ? address.searchParams.get('id') : null;
    if (id === null) return ask(input, how);
    const { says, hears } = polled.get(id) ?? polled.set(id, talk()).get(id) ?? talk();
    if (how?.method === 'POST') says(how.body);
    if (how?.method !== 'GET') return ask(input, how);
    newest = id;
    try {
      const answer = await ask(input, how);
      if (answer.status !== 200) {
        broke(id);
        return answer;
      }
      // Heard before the page hears it, and not at some time.
      const text = await answer.text();
      hears(text);
      return new Response(text, { status: answer.status, headers: answer.headers });
    } catch (error) {
      broke(id);
      throw error;
    }
  };
}
