// A live board in the middle of an even stream, looked at before and after: what cells about events have in common.
import { setTimeout as pause } from 'node:timers/promises';
import { boardAfter, faultsOf, staffAfter } from '../board.mjs';
import { company } from '../company.mjs';
import { recording } from '../recording.mjs';
import { Visit } from '../visit.mjs';

/** So long the stream runs before it counts, in seconds. */
const WARMING = 2;
/** After so long what was told last has been painted, in milliseconds. */
const SETTLES = 500;

/** After so long what is not on the board will not come any more. */
const PATIENCE = 60_000;

/**
 * @typedef {import('../recording.mjs').Told} Told
 * @typedef {{ live: number, rate: number, seconds: number, queues?: number, operators?: number }} Size
 */

/**
 * @template T
 * @param {import('../cell.mjs').Stage} stage @param {Size} size
 * @param {(visit: Visit) => Promise<unknown>} ready before the page is opened
 * @param {(visit: Visit) => Promise<T>} look
 */
export async function streamed({ browser, tenant, address, seed }, { live, rate, seconds, queues = 4, operators = 40 }, ready, look) {
  const staff = company(queues, operators);
  const warming = WARMING * rate;
  const { opening, events } = recording({ seed, company: staff, live, rate, events: warming + seconds * rate, staying: 1 });
  events.push(lastWord(opening, events));
  const whole = [...opening, ...events];
  const measured = fromNow(events.slice(warming));
  await tenant.begin(staff);
  return Visit.during(browser, async (visit) => {
    await ready(visit);
    await visit.logIn(address);
    await tenant.tell(opening);
    await tenant.tell(events.slice(0, warming));
    await visit.devtools.send('HeapProfiler.collectGarbage');
    await pause(SETTLES);
    const before = await look(visit);
    const told = await tenant.tell(measured);
    const shown = await shownAt(visit, events[events.length - 1]);
    await pause(SETTLES);
    const after = await look(visit);
    return {
      before,
      after,
      /** When each of the measured events was told. */
      told,
      /** How long after it was told the last of them stood on the board, in milliseconds; none when it never did. */
      behind: shown === null ? null : shown - told[told.length - 1],
      measured,
      /** The number of the first of them in the whole recording. */
      first: opening.length + warming,
      markup: await markupOf(visit, opening[0].call),
      late: lateness(measured, told),
      wrong: [...visit.thrown, ...await faultsOf(visit, boardAfter(whole), { staff: staffAfter(whole, staff) })],
    };
  });
}

/**
 * One more name for the call that waits longest, whose card is always in sight, by which it is seen that the page has come
 * to the end. @param {Told[]} opening @param {Told[]} events @returns {Told}
 */
function lastWord(opening, events) {
  const [{ bloc, caller, number, data, call }] = opening;
  const { at } = events[events.length - 1];
  return { bloc, name: 'QUEUE_ENTER', caller: caller.replace(/\d+/, `${opening.length + events.length}`), number, data, call, at };
}

/** @param {Visit} visit @param {Told} event @returns {Promise<number | null>} when its text stood on its card, by the page's clock */
async function shownAt({ page }, { call, caller }) {
  const look = (/** @type {{ call: string, caller: string }} */ told) =>
    document.querySelector(`[data-call-id="${told.call}"]`)?.textContent?.includes(told.caller) && performance.timeOrigin + performance.now();
  const seen = await page.waitForFunction(look, { call, caller }, { polling: 'raf', timeout: PATIENCE }).catch(() => null);
  return seen ? /** @type {Promise<number>} */ (seen.jsonValue()) : null;
}

/** What a card in sight, a tile and a lane's head are made of: elements with their classes. @param {Visit} visit @param {string} call */
const markupOf = ({ page }, call) =>
  page.evaluate((id) => {
    const card = document.querySelector(`[data-call-id="${id}"]`);
    const parts = { card, tile: document.querySelector('[data-operator-id]'), head: card?.closest('[data-bloc-id]')?.querySelector('header') };
    const madeOf = (/** @type {Element | null | undefined} */ part) =>
      [part, ...part?.querySelectorAll('*') ?? []].map((element) => `${element?.localName}.${element?.getAttribute('class')}`).join(' ');
    return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, madeOf(part)]));
  }, call);

/** @param {Told[]} events @returns {Told[]} the first of them is due at once */
const fromNow = (events) => events.map((event) => ({ ...event, at: event.at - events[0].at }));

/** By how much each event was told too late, in milliseconds. @param {Told[]} events @param {number[]} told when each was */
export const lateness = (events, told) => told.map((moment, at) => moment - told[0] - (events[at].at - events[0].at));
