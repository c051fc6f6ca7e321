// The operators' pane of a big company, while events go on: somebody is looked for by name, a group is folded and unfolded.
// Measured is how long each key and each press takes until the next frame.
import { boardAfter, faultsOf, staffAfter } from '../board.mjs';
import { company } from '../company.mjs';
import { percentile } from '../figures.mjs';
import { recording } from '../recording.mjs';
import { Visit } from '../visit.mjs';
import { interactionsOf, watchInteractions } from './interactions.mjs';

/** The stream is stopped when all has been done; it is long enough for a slow page, in seconds. */
const LONGEST = 180;
const SEARCHES = 10;

/** @param {{ queues: number, operators: number, live: number, rate: number }} size @returns {import('../cell.mjs').Cell} */
export const pane = ({ queues, operators, live, rate }) => ({
  product: true,
  name: `pane-${queues}x${operators}-${rate}`,
  title: `Operators' pane: ${operators} operators, ${live} calls in ${queues} queues, ${rate} events a second`,
  figures: { typical: 'interaction, p50, ms', interaction: 'interaction, p98, ms' },
  async play({ browser, tenant, address, seed }) {
    const staff = company(queues, operators);
    const { opening, events } = recording({ seed, company: staff, live, rate, events: LONGEST * rate });
    await tenant.begin(staff);
    return Visit.during(browser, async (visit) => {
      await watchInteractions(visit);
      await visit.logIn(address);
      await tenant.tell(opening);
      const telling = tenant.tell(events);
      try {
        // Whose extension is in nobody else's name.
        for (const operator of staff.operators.slice(-SEARCHES)) await looksFor(visit, operator);
      } finally {
        await tenant.stop();
      }
      const { length } = await telling;
      const told = [...opening, ...events.slice(0, length)];
      const took = await interactionsOf(visit);
      return {
        figures: { typical: percentile(took, 50), interaction: percentile(took, 98) },
        samples: { took },
        wrong: [
          ...visit.thrown,
          ...length === events.length ? ['the stream ended before the last search'] : [],
          ...await faultsOf(visit, boardAfter(told), { staff: staffAfter(told, staff) }),
        ],
      };
    });
  },
});

/** @param {Visit} visit @param {import('../company.mjs').Operator} operator */
async function looksFor({ page }, { id, extension }) {
  const tiles = page.locator('[data-operator-id]:visible');
  const all = await tiles.count();
  await page.getByRole('searchbox', { name: 'Name, extension or team' }).pressSequentially(extension);
  await page.waitForFunction(() => document.querySelectorAll('[data-operator-id]:not([hidden])').length === 1);
  if (!await page.locator(`[data-operator-id="${id}"]`).isVisible()) throw new Error(`${extension} was not found`);
  await page.keyboard.press('Escape');
  const group = page.locator('.team-fold').first();
  for (const folded of [true, false]) {
    await group.click();
    await page.waitForFunction(([all, folded]) => {
      const visible = [...document.querySelectorAll('[data-operator-id]')].filter((tile) => /** @type {HTMLElement} */ (tile).offsetParent).length;
      return folded ? visible < all : visible === all;
    }, /** @type {const} */ ([all, folded]));
  }
}
