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

/** Like a page that sends every command again at once. @type {Sabotage} */
export async function sendsTwice(page) {
  await tamper(page, { fromPage: (message) => (message.target === 'SetVariable' ? 'twice' : 'pass') });
}

/** Like a page that never gets to know what happened to a call in its queue but its coming: a call that was answered stays. @type {Sabotage} */
export async function hearsNoEnd(page) {
  await tamper(page, { fromHub: (message) => (/_(HANGUP|ANSWERED|ANSWER)$/.test(message.arguments?.[1]) && message.arguments[3] !== 'Marker' ? 'lose' : 'pass') });
}
