// Whether boards have caught up: a marker call that is told last is shown last. Nobody waits for a time to pass.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { connectionOf, liveSince } from './board.mjs';

/** What was told to a board that says it is live is shown by then, unless the browser paints nothing at all. */
const SHOWN_WITHIN = 10_000;

/**
 * @typedef {import('./tenants/simulated.mjs').Simulated | import('./tenants/reference.mjs').Reference} Tenant
 * @typedef {'caught up' | 'not live' | 'lost' | 'ghost'} Reached not live: the board stopped saying so meanwhile
 */

/**
 * Tells of a call that comes and goes, and waits until every board has shown both.
 * @param {import('@playwright/test').Page[]} pages @param {Tenant} tenant
 * @returns {Promise<Reached>} of the first board that has not caught up
 */
export async function barrier(pages, tenant) {
  const call = randomUUID();
  const boards = await Promise.all(pages.map(async (page) => ({ page, since: liveSince(await connectionOf(page)) })));
  const all = async (/** @type {number} */ cards) => {
    const shown = await Promise.all(boards.map(({ page, since }) => shows(page, call, cards, since)));
    return shown.find((one) => one !== 'yes') ?? 'yes';
  };
  await tenant.tell(call, 'QUEUE_ENTER');
  const came = await all(1);
  // Told in any case: a connection that was made meanwhile may have heard of the coming.
  await tenant.tell(call, 'QUEUE_HANGUP');
  if (came !== 'yes') return came === 'no' ? 'lost' : came;
  const went = await all(0);
  return went === 'yes' ? 'caught up' : went === 'no' ? 'ghost' : went;
}

/**
 * @param {import('@playwright/test').Page} page @param {string} call @param {number} cards @param {number | null} since
 * @returns {Promise<'yes' | 'no' | 'not live'>}
 */
async function shows(page, call, cards, since) {
  const card = page.locator(`[data-call-id="${call}"]`);
  for (let patience = Date.now() + SHOWN_WITHIN; ; await pause(10)) {
    if (since === null || liveSince(await connectionOf(page)) !== since) return 'not live';
    if ((await card.count()) === cards) return 'yes';
    if (Date.now() < patience) continue;
    // The page paints with the browser's frames. On a starved machine there can be none for seconds.
    const waited = await page.evaluate(() => new Promise((done) => {
      const asked = performance.now();
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(performance.now() - asked), 250)));
    }));
    if ((await card.count()) === cards) return 'yes';
    if (waited < SHOWN_WITHIN) return 'no';
    patience = Date.now() + SHOWN_WITHIN;
  }
}
