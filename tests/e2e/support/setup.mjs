// What the page is configured with. Every test has queues and operators of its own, so that tests that share a server
// never see each other's calls.
import { randomUUID } from 'node:crypto';

/**
 * @typedef {import('./line.mjs').Queue & Record<string, unknown>} Queue
 * @typedef {import('./line.mjs').Operator & Record<string, unknown>} Operator
 */

/** Names, and fresh ids under them. */
export function freshSetup() {
  const sales = /** @type {Queue} */ ({ id: randomUUID(), name: 'Sales', colour: 'teal' });
  const support = /** @type {Queue} */ ({ id: randomUUID(), name: 'Support', colour: 'violet' });
  const sofie = /** @type {Operator} */ ({ id: randomUUID(), name: 'Sofie Peeters', extension: '201', team: 'Front desk' });
  const jan = /** @type {Operator} */ ({ id: randomUUID(), name: 'Jan Claes', extension: '202', team: 'Front desk' });
  const amina = /** @type {Operator} */ ({ id: randomUUID(), name: 'Amina Haddad', extension: '203', team: 'Back office' });
  // Amina takes calls of Support only.
  amina.queues = [support.id];
  return { sales, support, sofie, jan, amina };
}

/** @param {ReturnType<typeof freshSetup>} setup @param {string} api @param {Record<string, unknown>} [more] */
export function configOf({ sales, support, sofie, jan, amina }, api, more = {}) {
  return {
    api,
    signIn: ['password'],
    // A tenant that is given has one queue for tests.
    queues: [sales, support].filter(Boolean),
    operators: [sofie, jan, amina],
    ...more,
  };
}
