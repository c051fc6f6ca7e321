// A live board in the middle of an even stream, looked at before and after: what cells about events have in common.
import { setTimeout as pause } from 'node:timers/promises';
import { boardAfter, faultsOf } from '../board.mjs';
import { company } from '../company.mjs';
import { recording } from '../recording.mjs';
import { Visit } from '../visit.mjs';

/** So long the stream runs before it counts, in seconds. */
const WARMING = 2;
/** After so long what was told last has been painted, in milliseconds. */
const SETTLES = 500;

/** @typedef {import('../recording.mjs').Told} Told @typedef {{ live: number, rate: number, seconds: number }} Size */

/**
 * @template T
 * @param {import('../cell.mjs').Stage} stage @param {Size} size
 * @param {(visit: Visit) => Promise<unknown>} ready before the page is opened
 * @param {(visit: Visit) => Promise<T>} look
 */
export async function streamed({ browser, tenant, address, seed }, { live, rate, seconds }, ready, look) {
  const staff = company(4, 40);
  const warming = WARMING * rate;
  const { opening, events } = recording({ seed, company: staff, live, rate, events: warming + seconds * rate });
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
    await pause(SETTLES);
    const after = await look(visit);
    return {
      before,
      after,
      /** When each of the measured events was told. */
      told,
      measured,
      /** The number of the first of them in the whole recording. */
      first: opening.length + warming,
      late: lateness(measured, told),
      wrong: [...visit.thrown, ...await faultsOf(visit, boardAfter([...opening, ...events]))],
    };
  });
}

/** @param {Told[]} events @returns {Told[]} the first of them is due at once */
const fromNow = (events) => events.map((event) => ({ ...event, at: event.at - events[0].at }));

/** By how much each event was told too late, in milliseconds. @param {Told[]} events @param {number[]} told when each was */
export const lateness = (events, told) => told.map((moment, at) => moment - told[0] - (events[at].at - events[0].at));
