// What goes wrong in a trial: data, drawn from a seed, so that a trial that failed can be had again.
import { Chance } from './chance.mjs';

/**
 * One thing that goes wrong.
 * @typedef {object} Fault
 * @property {number} calm how long the board is left alone before it, in milliseconds
 * @property {string} kind see kinds.mjs
 * @property {number} lasts how long until it is mended, in milliseconds
 * @property {number} ms for what is slow: how slow
 * @property {number} times for what is counted: how often
 * @property {boolean} worded a close gives a reason
 * @property {'both' | 'first' | 'second'} whose what is done to lines is done to those of these supervisors
 * @property {string} [with] something about events or methods that goes wrong at the same time
 * @property {{ kind: string, lasts: number }} [amid] the break in the middle of which it happens to a page
 * @property {number} [after] so long after the break began, in milliseconds; or before, when it is less than nought
 */

/** How long each kind lasts, from and to, in milliseconds; and how many of them are in a round of the deck. */
const LASTS = /** @type {Record<string, [number, number, number]>} */ ({
  // The connection ends, and the hub is there all along.
  'kill': [0, 0, 3],
  'close': [0, 0, 2],
  'close for good': [0, 0, 1],
  'reset': [0, 0, 2],
  'expired token': [0, 0, 1],
  'kill while sending': [0, 0, 2],
  // The hub cannot be reached for a while.
  'down': [200, 12_000, 3],
  'black hole': [500, 25_000, 3],
  // Lines that are open carry nothing: long enough that the board says so, or that it gives the connection up; and not
  // as long as the hub takes to give it up, so that all that was said into it is carried out in the end.
  'silent hub': [9_000, 14_000, 2],
  'silent hub, given up': [22_000, 28_000, 3],
  // It can, and does not let anybody in.
  'negotiate 401': [200, 3_000, 1],
  'negotiate 403': [200, 3_000, 1],
  'negotiate 404': [200, 6_000, 1],
  'negotiate 503': [200, 6_000, 1],
  'negotiate html': [200, 6_000, 1],
  'negotiate slow': [0, 0, 1],
  'negotiate unanswered': [1_000, 18_000, 1],
  'connect 503': [200, 6_000, 1],
  'connect unanswered': [1_000, 10_000, 1],
  'handshake unanswered': [1_000, 18_000, 1],
  'hub throws': [200, 4_000, 1],
  'subscribe slow': [0, 0, 1],
  'subscribe fails': [200, 4_000, 1],
  'subscribe unanswered': [1_000, 18_000, 1],
  // The connection holds.
  'set slow': [1_000, 4_000, 1],
  'set fails': [1_000, 4_000, 1],
  'set unanswered': [1_000, 4_000, 1],
  'get slow': [1_000, 4_000, 1],
  'get fails': [1_000, 4_000, 1],
  'get unanswered': [1_000, 4_000, 1],
  'duplicates': [1_000, 5_000, 2],
  'reordering': [1_000, 5_000, 2],
  'queue refused': [500, 8_000, 2],
  // Something happens to a page; mostly in the middle of a break.
  'hidden': [1_000, 20_000, 3],
  'standing still': [1_000, 25_000, 2],
  'reloaded': [0, 0, 3],
  'left and come back': [500, 15_000, 2],
  'clock set': [1_500, 6_000, 2],
  'storage full': [2_000, 12_000, 2],
});
/** In the middle of a break so many times in a hundred. */
const AMID = 75;
/** Of these the page can be had all the while: a server of pages is not the hub. */
const BREAKS = [
  'kill', 'close', 'close for good', 'reset', 'expired token', 'negotiate 401', 'negotiate 403', 'negotiate 404', 'negotiate 503',
  'negotiate unanswered', 'connect 503', 'handshake unanswered', 'hub throws', 'subscribe fails', 'subscribe unanswered',
];
/** What can happen in the middle of one. */
const HAPPENS_AMID = ['hidden', 'standing still', 'reloaded', 'left and come back', 'storage full'];

/** What a real hub can be made to suffer from outside: it has no control interface. */
const FROM_OUTSIDE = /** @type {typeof LASTS} */ ({
  'restart': [0, 8_000, 3],
  'reset': [0, 0, 3],
  'down': [200, 12_000, 2],
  'black hole': [500, 25_000, 2],
});

/** What can go wrong together with something else. */
const ALONG = ['set slow', 'set unanswered', 'get slow', 'get fails', 'duplicates', 'reordering'];

const WHOSE = /** @type {const} */ (['both', 'both', 'first', 'second']);

/** The kinds that a server can suffer. @param {'simulator' | 'reference-hub'} server */
export const kindsOf = (server) => (server === 'simulator' ? LASTS : FROM_OUTSIDE);

/** Whose line lets no WebSockets through, in one trial of three. @param {number} seed */
export const polls = (seed) => (seed % 3 === 0 ? 'second' : null);

/**
 * @param {number} seed @param {number} count @param {'simulator' | 'reference-hub'} [server]
 * @param {string} [only] the one break there is, by itself and in the middle of what happens to pages
 * @returns {Fault[]}
 */
export function schedule(seed, count, server = 'simulator', only) {
  const chance = new Chance(seed);
  const all = kindsOf(server);
  const lasts = only ? Object.fromEntries([only, ...HAPPENS_AMID].map((kind) => [kind, all[kind]])) : all;
  const deck = Object.entries(lasts).flatMap(([kind, [, , often]]) => Array(often).fill(kind));
  const kinds = /** @type {string[]} */ ([]);
  while (kinds.length < count) kinds.push(...chance.shuffled(deck));
  return kinds.slice(0, count).map((kind) => {
    const long = (/** @type {string} */ kind) => {
      // Short ones are more frequent than long ones.
      const [from, to] = lasts[kind] ?? LASTS[kind];
      return Math.round(from + (to - from) * chance.draw() ** 2);
    };
    // Most breaks of a day are far apart, some come in volleys.
    const calm = chance.is(60) ? chance.between(10_500, 13_000) : chance.between(300, 6_000);
    const fault = { calm, kind, lasts: long(kind), ms: chance.between(50, 700), times: chance.between(2, 5), worded: chance.is(50), whose: chance.pick(WHOSE) };
    if (HAPPENS_AMID.includes(kind) && chance.is(only ? 100 : AMID)) {
      const broken = only ?? chance.pick(BREAKS);
      return { ...fault, amid: { kind: broken, lasts: long(broken) }, after: chance.between(-1_500, 2_500) };
    }
    const along = server === 'simulator' && !ALONG.includes(kind) && chance.is(20);
    return along ? { ...fault, with: chance.pick(ALONG) } : fault;
  });
}
