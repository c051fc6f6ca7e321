// What passes between the page and the hub: listened to, and tampered with to make bad weather.
const END = '\x1e';

/** @param {string | Buffer | null} frame @returns {any[]} the messages of the SignalR JSON protocol in it */
function messages(frame) {
  const texts = String(frame ?? '').split(END).filter((text) => text.startsWith('{'));
  return texts.map((text) => JSON.parse(text));
}

/** Every invocation that a page sends. */
export class Wire {
  /** @type {{ target: string, arguments: any[] }[]} */
  #sent = [];
  sockets = 0;

  /** @param {import('@playwright/test').Page} page */
  constructor(page) {
    page.on('websocket', (socket) => {
      this.sockets += 1;
      socket.on('framesent', ({ payload }) => this.#hear(payload));
    });
    // Long polling: what the page says goes in requests of its own.
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().includes('/hub?id=')) this.#hear(request.postData());
    });
  }

  /** Firefox tells nothing of what passes on a WebSocket: there the page does. Before it is opened. @param {import('@playwright/test').Page} page */
  async hearInFirefox(page) {
    await page.exposeBinding('tellSocket', () => { this.sockets += 1; });
    await page.exposeBinding('tellFrame', (_, frame) => this.#hear(frame));
    await page.addInitScript(() => {
      const { tellSocket, tellFrame } = /** @type {any} */ (window);
      window.WebSocket = class extends WebSocket {
        /** @param {ConstructorParameters<typeof WebSocket>} address */
        constructor(...address) {
          super(...address);
          tellSocket();
        }

        /** @param {string} frame */
        send(frame) {
          tellFrame(frame);
          super.send(frame);
        }
      };
    });
  }

  /** @param {string} target @returns {any[][]} the arguments of each */
  sent(target) {
    return this.#sent.filter((message) => message.target === target).map((message) => message.arguments);
  }

  /** The decisions that were carried out: which call, to whom. @returns {any[][]} */
  assignments() {
    return this.sent('SetVariable').map(([call, name, operator]) => {
      if (name !== 'PICKUP_OPERATOR') throw new Error(`The page set ${name}.`);
      return [call, operator];
    });
  }

  /** @param {string | Buffer | null} frame */
  #hear(frame) {
    for (const message of messages(frame)) if (message.type === 1) this.#sent.push(message);
  }
}

/** A browser without WebSockets: the page polls. Before the page is opened. @param {import('@playwright/test').Page} page */
export function withoutSockets(page) {
  return page.addInitScript(() => Reflect.deleteProperty(window, 'WebSocket'));
}

/**
 * What becomes of a message: it passes, once or twice, it is lost, the connection breaks, or others reach the page in its place.
 * @typedef {'pass' | 'twice' | 'lose' | 'break' | { instead: object | object[] }} Fate
 */

/**
 * Stands between the page and the hub. Before the page is opened.
 * @param {import('@playwright/test').Page} page
 * @param {object} weather
 * @param {(message: any) => Fate | Promise<Fate>} [weather.fromPage]
 * @param {(message: any) => Fate | Promise<Fate>} [weather.fromHub]
 */
export async function tamper(page, { fromPage = () => 'pass', fromHub = () => 'pass' }) {
  /** @type {import('@playwright/test').WebSocketRoute[]} */
  const sockets = [];
  /** @type {import('@playwright/test').WebSocketRoute[]} */
  const hubs = [];
  await page.routeWebSocket(/\/hub/, (socket) => {
    const hub = socket.connectToServer();
    sockets.push(socket);
    hubs.push(hub);
    let order = Promise.resolve();
    const treat = (/** @type {string | Buffer} */ frame, /** @type {typeof fromPage} */ decide, /** @type {typeof socket} */ onward) => {
      order = order.then(async () => {
        for (const message of messages(frame)) {
          const fate = await decide(message);
          if (fate === 'pass' || fate === 'twice') onward.send(JSON.stringify(message) + END);
          if (fate === 'twice') onward.send(JSON.stringify(message) + END);
          else if (fate === 'break') await socket.close({ code: 1011, reason: 'bad weather' });
          else if (typeof fate === 'object') for (const other of [fate.instead].flat()) socket.send(JSON.stringify(other) + END);
        }
      });
    };
    socket.onMessage((frame) => treat(frame, fromPage, hub));
    hub.onMessage((frame) => treat(frame, fromHub, socket));
  });
  return {
    /** Says something to the page that the hub never said. @param {object} message */
    say: (message) => sockets.at(-1)?.send(JSON.stringify(message) + END),
    /** Says something to the hub that the page never said, as it stands. @param {string} text */
    tell: (text) => hubs.at(-1)?.send(text + END),
    /** Breaks the connection. */
    breakOff: () => sockets.at(-1)?.close({ code: 1011, reason: 'bad weather' }),
  };
}
