// Bugs that a page could have, made from outside, to see that the harness finds them.
import { tamper } from '../e2e/support/wire.mjs';

/** @typedef {(page: import('@playwright/test').Page) => Promise<void>} Sabotage */

/** Like a page that subscribes once and for all: on later connections the hub never hears of a subscription. @type {Sabotage} */
export async function noResubscription(page) {
  let connections = 0;
  await tamper(page, {
    fromPage: (message) => {
      if (message.protocol) connections += 1;
      const leftOut = connections > 1 && message.target === 'SubscribeBlocNotifications';
      return leftOut ? { instead: { type: 3, invocationId: message.invocationId, result: null } } : 'pass';
    },
  });
}

/** Like a page that sends every command again at once. @param {import('@playwright/test').Page} page @param {() => void} sends is told of each */
export async function sendsTwice(page, sends) {
  await tamper(page, {
    fromPage(message) {
      if (message.target !== 'SetVariable') return 'pass';
      sends();
      return 'twice';
    },
  });
}

/** Like a page that never gets to know what happened to a call in its queue but its coming: a call that was answered stays. @type {Sabotage} */
export async function hearsNoEnd(page) {
  await tamper(page, { fromHub: (message) => (/_(HANGUP|ANSWERED|ANSWER)$/.test(message.arguments?.[1]) && message.arguments[3] !== 'Marker' ? 'lose' : 'pass') });
}

/** Like a page that keeps what was decided without a connection, and sends it when it is live again. @type {Sabotage} */
export async function sendsLater(page) {
  await page.addInitScript(() => {
    /** @type {[string | undefined, string | undefined][]} */
    const kept = [];
    /** @type {WebSocket} */
    let newest;
    window.WebSocket = class extends WebSocket {
      /** @param {ConstructorParameters<typeof WebSocket>} how */
      constructor(...how) {
        super(...how);
        newest = this;
      }
    };
    const isLive = () => document.querySelector('[data-connection=live]') !== null;
    const around = (/** @type {EventTarget | null} */ from, /** @type {string} */ selector) =>
      /** @type {HTMLElement | null} */ (from instanceof Element ? from.closest(selector) : null)?.dataset;
    /** @type {string | undefined} */
    let call;
    addEventListener('pointerdown', ({ target }) => { call = around(target, '.card')?.callId; }, true);
    addEventListener('pointerup', ({ clientX, clientY }) => {
      const operator = around(document.elementFromPoint(clientX, clientY), '[data-operator-id]')?.operatorId;
      if (call && operator && !isLive()) kept.push([call, operator]);
    }, true);
    setInterval(() => {
      for (const [call, operator] of isLive() ? kept.splice(0) : []) {
        newest.send(`${JSON.stringify({ type: 1, target: 'SetVariable', arguments: [call, 'PICKUP_OPERATOR', operator] })}\x1e`);
      }
    }, 100);
  });
}
