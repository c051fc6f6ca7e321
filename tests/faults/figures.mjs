// Holds the six figures against a reckoning. “Waiting” and “Longest wait” are of the calls that wait. The others count
// what this page was told since it was opened: what it missed in a gap it cannot count. Formulas:
// docs/configuration.md, “Figures”; what they leave open: docs/reliability.md.
import { NEAR, reckon } from './reckoning.mjs';

/**
 * @typedef {import('./hearing.mjs').Heard} Heard
 * @typedef {import('./reckoning.mjs').Range} Range
 * @typedef {{ kind: 'wrong figure', about: string, why: string }} WrongFigure
 */

/** The tenant's, whose midnight begins the day of the figures. */
const ZONE = 'Europe/Brussels';

/**
 * @param {object} what
 * @param {import('./compare.mjs').Truth[]} what.truth
 * @param {string} what.testBloc test calls are in no figure
 * @param {Heard[]} what.heard
 * @param {import('./reckoning.mjs').Seen} what.ledger
 * @param {Pick<import('./board.mjs').Board, 'figures' | 'longestSince'>} what.board
 * @param {number} [what.now]
 * @returns {WrongFigure[]}
 */
export function wrongFigures({ truth, testBloc, heard, ledger, board, now = Date.now() }) {
  const calls = byCall(heard.filter(({ bloc }) => bloc !== testBloc));
  const waiting = truth.filter(({ stage, bloc }) => stage !== 'talking' && bloc !== testBloc);
  const since = waiting.map(({ call }) => calls.get(call)?.[0].at ?? Infinity);
  const { figures, longestSince } = board;
  const found = [one('waiting', figures.waiting, [`${waiting.length}`]), theLongest(longestSince, since)];
  // At midnight they begin anew, and the reckoning does not.
  if (dayOf(heard[0]?.at ?? now) === dayOf(now)) {
    const { answered, abandoned: [few, many], inTime, timed, waited } = reckon([...calls.values()], ledger);
    found.push(
      one('answered', figures.answered, [`${answered}`]),
      one('abandoned', figures.abandoned, shares([few, many], [answered + few, answered + many])),
      one('service', figures.service, shares(inTime, [timed[0] + few, timed[1] + many])),
      ...(timed[0] === timed[1] ? [one('average', figures.average, averages(waited, timed[0]))] : []),
    );
  }
  return found.filter((wrong) => wrong !== null);
}

/** @param {string} about @param {string | undefined} shown @param {string[]} right @returns {WrongFigure | null} */
function one(about, shown, right) {
  const bounds = [...new Set([right[0], right[right.length - 1]])].join(' to ');
  return right.includes(shown ?? '') ? null : { kind: 'wrong figure', about, why: `${shown}, and it is ${bounds}` };
}

/** @param {number | null} shown since when @param {number[]} since when each wait began @returns {WrongFigure | null} */
function theLongest(shown, since) {
  const longest = since.length === 0 ? null : Math.min(...since);
  const isRight = shown === null || longest === null ? shown === longest : Math.abs(shown - longest) <= NEAR;
  return isRight ? null : { kind: 'wrong figure', about: 'longest', why: `since ${shown}, and it is since ${longest}` };
}

/** @param {Heard[]} heard @returns {Map<string, Heard[]>} in the order in which it was told */
function byCall(heard) {
  /** @type {Map<string, Heard[]>} */
  const calls = new Map();
  for (const one of heard) calls.set(one.call, [...(calls.get(one.call) ?? []), one]);
  return calls;
}

/** Every share that a part can have in a whole. @param {Range} part @param {Range} whole */
function shares(part, whole) {
  const percent = (/** @type {number} */ of, /** @type {number} */ all) => Math.min(100, Math.floor((of * 100) / Math.max(1, all)));
  const [least, most] = [percent(part[0], whole[1]), percent(part[1], whole[0])];
  const all = whole[1] === 0 ? [] : Array.from({ length: most - least + 1 }, (_, at) => `${least + at}%`);
  return whole[0] === 0 ? ['–', ...all] : all;
}

/** @param {number} sum @param {number} count */
function averages(sum, count) {
  if (count === 0) return ['–'];
  const clock = (/** @type {number} */ ms) => `${Math.floor(ms / 60_000)}:${`${Math.floor(ms / 1_000) % 60}`.padStart(2, '0')}`;
  return [Math.max(0, sum / count - NEAR), sum / count + NEAR].map(clock);
}

const dayOf = (/** @type {number} */ at) => new Date(at).toLocaleDateString('en', { timeZone: ZONE });
