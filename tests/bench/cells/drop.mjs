// From letting go of a card over an operator until the hub has the assignment, while events go on: with a real mouse, one
// drag after the other. Every drop must be sent exactly once, and to whom it was dropped on. The same event sends the call's
// id over a bare socket before the page hears of it: what the assignment comes later than that is the page's own.
import { setTimeout as pause } from 'node:timers/promises';
import { takeUp } from '../../e2e/support/drag.mjs';
import { boardAfter, faultsOf } from '../board.mjs';
import { company } from '../company.mjs';
import { percentile } from '../figures.mjs';
import { recording } from '../recording.mjs';
import { Visit } from '../visit.mjs';
import { interactionsOf, watchInteractions } from './interactions.mjs';
import { lateness } from './streamed.mjs';

/** The stream is stopped when the last drag is done; it is long enough for slow ones, in seconds. */
const LONGEST = 480;
/** What has not been sent after so long is not sent any more; the page waits two seconds for an answer of the hub. */
const PATIENCE = 4_000;

/**
 * @typedef {{ call: string, bloc: string, operator: string }} Drop where it waits, and who is to take it
 * @typedef {{ at: number, over: string | null }} Released when the hand let go by the page's clock, and over which operator's tile
 * @typedef {import('../tenant/hub.mjs').Assignment} Assignment
 */

/** @param {{ queues: number, operators: number, live: number, rate: number, drags: number }} size @returns {import('../cell.mjs').Cell} */
export const drop = ({ queues, operators, live, rate, drags }) => ({
  product: true,
  name: `drop-${queues}x${operators}-${rate}`,
  title: `Drop: ${live} calls in ${queues} queues, ${operators} operators, ${rate} events a second, ${drags} drags`,
  figures: {
    p50: 'let go → at the hub, p50, ms',
    p99: 'let go → at the hub, p99, ms',
    beyond50: '… beyond a bare socket, p50',
    beyond99: '… beyond a bare socket, p99',
    interaction: 'interaction, p98, ms',
    unsent: 'drops never sent',
  },
  async play({ browser, tenant, address, seed }) {
    const staff = company(queues, operators);
    const { opening, events } = recording({ seed, company: staff, live, rate, events: LONGEST * rate, staying: drags });
    const idle = staff.operators.slice(operators / 2);
    const wanted = opening.slice(0, drags).map(({ call, bloc }, at) => ({ call, bloc, operator: idle[at % idle.length].id }));
    await tenant.begin(staff);
    return Visit.during(browser, async (visit) => {
      await watchInteractions(visit);
      await visit.page.addInitScript(watch);
      await visit.logIn(address);
      await tenant.tell(opening);
      const telling = tenant.tell(events);
      /** @type {string[]} */
      const lost = [];
      for (const drop of wanted) lost.push(...await carryOut(visit.page, tenant, drop));
      await tenant.stop();
      const told = await telling;
      /** @type {Record<string, Released>} */
      const released = await visit.page.evaluate(() => Reflect.get(window, 'released'));
      const assignments = await tenant.assignments();
      const bare = new Map((await tenant.bare()).map(({ call, at }) => [call, at]));
      const beyond = assignments.flatMap(({ call, at }) => at - (bare.get(call) ?? NaN)).filter((ms) => !Number.isNaN(ms));
      const interactions = await interactionsOf(visit);
      const took = assignments.flatMap(({ call, at }) => (released[call] ? [at - released[call].at] : []));
      const board = boardAfter([...opening, ...events.slice(0, told.length)]);
      for (const { call } of assignments) delete board[call];
      return {
        figures: {
          p50: percentile(took, 50),
          p99: percentile(took, 99),
          beyond50: percentile(beyond, 50),
          beyond99: percentile(beyond, 99),
          interaction: percentile(interactions, 98),
          unsent: lost.length,
        },
        samples: { took, beyond, interactions },
        late: lateness(events, told),
        lost,
        wrong: [
          ...visit.thrown,
          ...told.length === events.length ? ['the stream ended before the last drag'] : [],
          ...misdirected(wanted, assignments),
          ...await faultsOf(visit, board),
        ],
      };
    });
  },
});

/** What was sent twice, to somebody else, or without a drop. @param {Pick<Drop, 'call' | 'operator'>[]} wanted @param {Assignment[]} assignments */
export function misdirected(wanted, assignments) {
  const operators = new Map(wanted.map(({ call, operator }) => [call, operator]));
  const seen = new Set();
  return assignments.flatMap(({ call, operator }) => {
    const again = seen.has(call);
    seen.add(call);
    if (!operators.has(call)) return [`${call} was sent, and nobody dropped it`];
    if (again) return [`${call} was sent twice`];
    return operators.get(call) === operator ? [] : [`${call} was sent to ${operator}, and dropped on ${operators.get(call)}`];
  });
}

/**
 * One drag, until it has been sent and the card has left, so that the next one does not meet a lane that moves.
 * @param {import('@playwright/test').Page} page @param {import('../tenant.mjs').Tenant} tenant @param {Drop} drop
 * @returns {Promise<string[]>} why it was not sent, as far as can be seen
 */
async function carryOut(page, tenant, { call, bloc, operator }) {
  const card = page.locator(`[data-call-id="${call}"]`);
  const tile = page.locator(`[data-operator-id="${operator}"]`);
  try {
    // Lanes out of sight have no cards.
    await page.locator(`[data-bloc-id="${bloc}"]`).scrollIntoViewIfNeeded();
    const hand = await takeUp(page, /** @type {any} */ ({ handle: card.getByRole('button', { name: /^Pick call from / }) }));
    await hand.over(tile);
    await hand.letGo();
  } catch (error) {
    await page.mouse.up();
    return [`the drag of ${call} did not begin: ${error}`];
  }
  const patience = Date.now() + PATIENCE;
  while (!(await tenant.assignments()).some((assignment) => assignment.call === call)) {
    if (Date.now() > patience) return [`${call} was dropped on ${operator} and not sent: ${await page.evaluate(surroundings, call)}`];
    await pause(20);
  }
  await card.waitFor({ state: 'detached' });
  return [];
}

/** Runs in the page. @param {string} call */
function surroundings(call) {
  const words = (/** @type {string} */ selector) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent).join(' ');
  const card = /** @type {HTMLElement | null} */ (document.querySelector(`[data-call-id="${call}"]`));
  return JSON.stringify({
    released: Reflect.get(window, 'released')[call] ?? null,
    assignment: card?.dataset.assignment ?? 'no card',
    question: words('[role=alertdialog]'),
    said: words('[role=status]'),
  });
}

/** Runs in the page, before its own code: notes when the mouse button goes up, and what was under it. */
function watch() {
  /** @type {Record<string, Released>} */
  const released = {};
  Reflect.set(window, 'released', released);
  const bare = new WebSocket(`${location.origin.replace('http', 'ws')}/bare`);
  /** @type {string | undefined} */
  let call;
  const around = (/** @type {EventTarget | null} */ from, /** @type {string} */ selector) =>
    /** @type {HTMLElement | null} */ (from instanceof Element ? from.closest(selector) : null)?.dataset;
  addEventListener('pointerdown', ({ target }) => { call = around(target, '[data-call-id]')?.callId; }, true);
  addEventListener('pointerup', ({ timeStamp, clientX, clientY }) => {
    if (!call) return;
    bare.send(call);
    const noted = { at: performance.timeOrigin + timeStamp, over: /** @type {string | null} */ (null) };
    released[call] = noted;
    // Only after the page has done its work: to ask what is under a point may cost a layout.
    setTimeout(() => { noted.over = around(document.elementFromPoint(clientX, clientY), '[data-operator-id]')?.operatorId ?? null; });
  }, true);
}
