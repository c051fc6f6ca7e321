// Holds the waits that the cards show against when the page first heard of each call: a clock that is set must make
// nobody wait longer or shorter.
import { isForgotten } from './hearing.mjs';

/** @typedef {{ kind: 'wrong wait', about: string, why: string }} WrongWait */

/** On a starved machine, one that polls most of all, the page reads its clock so long after it was told. */
const READS = 2_000;
/** Waits are written once a second, and on a starved machine seconds later. */
const SLOW = 10_000;

/**
 * @param {object} what
 * @param {Pick<import('./board.mjs').Board, 'cards' | 'at'>} what.board
 * @param {Pick<import('./hearing.mjs').Hearing, 'told' | 'forgotten'>} what.hearing
 * @returns {WrongWait[]}
 */
export function wrongWaits({ board, hearing }) {
  /** @type {Map<string, number>} */
  const first = new Map();
  for (const one of hearing.told) if (!first.has(one.call) && !isForgotten(hearing, one.at)) first.set(one.call, one.at);
  return board.cards.filter(({ confirmed }) => confirmed).flatMap(({ call, wait }) => {
    const since = first.get(call) ?? wait.since;
    const shown = wait.shown.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1_000;
    const isRight = Math.abs(wait.since - since) <= READS && Math.abs(shown - (board.at - since)) <= SLOW;
    const why = `${wait.shown} since ${wait.since}, and it is since ${since}, ${board.at - since} ms`;
    return isRight ? [] : [{ kind: 'wrong wait', about: call, why }];
  });
}
