// What a page must have counted of the calls that it was told of. Where what it was told leaves a call open, the count
// is a range: at least, and at most.

import { HOLDS } from './board.mjs';

/**
 * @typedef {import('./hearing.mjs').Heard} Heard
 * @typedef {Pick<import('./recorder.mjs').Ledger, 'connection'>} Seen
 * @typedef {[number, number]} Range
 * @typedef {{ answered: number, abandoned: Range, inTime: Range, timed: Range, waited: number }} Counts timed: answered
 *   with a known wait; waited: the sum of those that are surely timed
 */

/** The trials leave `shortAbandonSeconds` and `serviceLevel` as they are. */
const SHORT = 6_000;
const IN_TIME = 20_000;
/** What is told within so long of each other may have been told in the wrong order. */
const LATE = 5_000;
/** The page reads its clock a little after it was told. */
export const NEAR = 250;

/** @param {Heard[][]} calls what was told of each @param {Seen} seen @returns {Counts} */
export function reckon(calls, seen) {
  /** @type {Counts} */
  const counts = { answered: 0, abandoned: [0, 0], inTime: [0, 0], timed: [0, 0], waited: 0 };
  const add = (/** @type {Range} */ range, /** @type {boolean} */ surely, /** @type {boolean} */ perhaps) => {
    range[0] += Number(surely);
    range[1] += Number(surely || perhaps);
  };
  for (const heard of calls) {
    const over = heard.find(({ event }) => isAnswer(event) || isHangUp(event));
    if (!over) continue;
    const wait = over.at - heard[0].at;
    const whole = isWhole(heard);
    if (heard.some(({ event }) => isAnswer(event))) {
      counts.answered += 1;
      add(counts.timed, whole.surely, whole.perhaps);
      add(counts.inTime, whole.surely && wait <= IN_TIME - NEAR, whole.perhaps && wait <= IN_TIME + NEAR);
      if (whole.surely) counts.waited += wait;
    } else if (isAbandoned(heard, over)) {
      const isLong = wait >= SHORT + NEAR || !whole.perhaps;
      const isShort = wait < SHORT - NEAR && whole.surely;
      add(counts.abandoned, isLong && !missedSomething(heard, over, seen), !isShort);
    }
  }
  return counts;
}

/** Whether its whole wait was seen: it was told to enter where it was heard of first. @param {Heard[]} heard */
function isWhole(heard) {
  const [first] = heard;
  const early = heard.filter(({ at }) => at - first.at <= LATE);
  const entered = (/** @type {Heard} */ { bloc }) => early.some((one) => one.bloc === bloc && isEntering(one.event));
  // Another queue that told of it within the same seconds may have been the first.
  return { surely: early.every(entered), perhaps: entered(first) };
}

/**
 * When its end is all that a queue told of a call, or the call had fallen back there, nobody can say how it ended.
 * @param {Heard[]} heard @param {Heard} over
 */
function isAbandoned(heard, { bloc }) {
  const there = heard.filter((one) => one.bloc === bloc).map(({ event }) => event);
  return there.some((event) => isEntering(event) || isFirst(event)) && !there.some(isFallback);
}

/** Before its end, the call can have been answered unseen. @param {Heard[]} heard @param {Heard} over @param {Seen} seen */
function missedSomething(heard, over, { connection }) {
  const before = heard[heard.indexOf(over) - 1] ?? over;
  return connection.some(([at, state]) => at > before.at - NEAR && at < over.at && !HOLDS.includes(state));
}

const isEntering = (/** @type {string} */ event) => event.endsWith('_ENTER');
const isFirst = (/** @type {string} */ event) => event.endsWith('_FIRST');
const isAnswer = (/** @type {string} */ event) => /_ANSWER(ED)?$/.test(event);
const isFallback = (/** @type {string} */ event) => /_(FALLBACK|TIMEOUT)$/.test(event);
const isHangUp = (/** @type {string} */ event) => event.endsWith('_HANGUP');
