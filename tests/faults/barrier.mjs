// Whether the board has caught up: a marker call that is told last is shown last. Nobody waits for a time to pass.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { connectionOf, liveSince } from './board.mjs';

/** What was told to a board that says it is live is shown by then, however slow the machine. */
const SHOWN_WITHIN = 10_000;

/** @typedef {import('./tenants/simulated.mjs').Simulated | import('./tenants/reference.mjs').Reference} Tenant */

/**
 * Tells of a call that comes and goes, and waits until the board has shown both.
 * @param {import('@playwright/test').Page} page @param {Tenant} tenant
 * @returns {Promise<'caught up' | 'not live' | 'lost' | 'ghost'>} not live: the board stopped saying so meanwhile
 */
export async function barrier(page, tenant) {
  const call = randomUUID();
  const card = page.locator(`[data-call-id="${call}"]`);
  const since = liveSince(await connectionOf(page));
  const patience = Date.now() + SHOWN_WITHIN;
  for (const [event, shown] of /** @type {const} */ ([['QUEUE_ENTER', true], ['QUEUE_HANGUP', false]])) {
    await tenant.tell(call, event);
    while (((await card.count()) > 0) !== shown) {
      if (since === null || liveSince(await connectionOf(page)) !== since) return 'not live';
      if (Date.now() > patience) return shown ? 'lost' : 'ghost';
      await pause(10);
    }
  }
  return 'caught up';
}
