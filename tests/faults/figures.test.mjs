// Each figure that is wrong is found by its name, and what nobody can decide is believed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrongFigures } from './figures.mjs';

const NOON = Date.UTC(2026, 10, 26, 11);
/** What is told of calls: seconds since noon, call, event, queue. @param {[number, string, string, string?][]} lines */
const told = (...lines) => lines.map(([at, call, event, bloc = 'sales']) => ({ at: NOON + at * 1_000, call, event, bloc, caller: '' }));
/** @param {string} call @param {string} [bloc] @returns {import('./compare.mjs').Truth} */
const waits = (call, bloc = 'sales') => ({ call, bloc, stage: 'waiting', operator: null, caller: '' });
const NONE = { waiting: '0', answered: '0', abandoned: '–', service: '–', average: '–' };

/**
 * What is wrong with figures, by their names.
 * @param {ReturnType<typeof told>} heard @param {Record<string, string>} figures
 * @param {{ truth?: import('./compare.mjs').Truth[], longest?: number | null, gaps?: number[] }} [more] gaps: at each of
 *   these seconds, for a second
 */
function found(heard, figures, { truth = [], longest = null, gaps = [] } = {}) {
  const breaks = gaps.flatMap((at) => [[NOON + at * 1_000, 'reconnecting'], [NOON + at * 1_000 + 1_000, 'live']]);
  const connection = /** @type {import('./recorder.mjs').Noted[]} */ ([[NOON, 'live'], ...breaks]);
  const board = { figures: { ...NONE, ...figures }, longestSince: longest === null ? null : NOON + longest * 1_000 };
  return wrongFigures({ truth, testBloc: 'test', heard, ledger: { connection }, board, now: NOON + 3_600_000 }).map(({ about }) => about);
}

test('who waits is counted, and test calls are not', () => {
  const heard = told([1, 'a', 'QUEUE_ENTER'], [5, 'b', 'QUEUE_ENTER'], [0, 't', 'QUEUE_ENTER', 'test']);
  const truth = [waits('a'), waits('b'), waits('t', 'test')];
  assert.deepEqual(found(heard, { waiting: '2' }, { truth, longest: 1 }), []);
  assert.deepEqual(found(heard, { waiting: '3' }, { truth, longest: 1 }), ['waiting']);
});

test('the longest wait began with the first that was heard of a call that waits', () => {
  const heard = told([1, 'a', 'QUEUE_ENTER'], [5, 'b', 'QUEUE_ENTER'], [9, 'a', 'QUEUE_FALLBACK'], [9, 'a', 'QUEUE_ENTER', 'billing']);
  const truth = [waits('a', 'billing'), waits('b')];
  assert.deepEqual(found(heard, { waiting: '2' }, { truth, longest: 1 }), []);
  assert.deepEqual(found(heard, { waiting: '2' }, { truth, longest: 9 }), ['longest']);
  assert.deepEqual(found(heard, { waiting: '2' }, { truth, longest: null }), ['longest']);
  assert.deepEqual(found([], {}, { longest: 1 }), ['longest']);
});

const DAY = told(
  [0, 'a', 'QUEUE_ENTER'], [10, 'a', 'QUEUE_ANSWERED'], [90, 'a', 'QUEUE_HANGUP'],
  [0, 'b', 'QUEUE_ENTER'], [30, 'b', 'QUEUE_ANSWERED'],
  [0, 'c', 'QUEUE_ENTER'], [60, 'c', 'QUEUE_HANGUP'],
  [0, 'd', 'QUEUE_ENTER'], [3, 'd', 'QUEUE_HANGUP'],
);
const RIGHT = { answered: '2', abandoned: '33%', service: '33%', average: '0:20' };

test('a day is reckoned by the formulas', () => {
  assert.deepEqual(found(DAY, RIGHT), [], 'who hung up after three seconds does not count');
  assert.deepEqual(found(DAY, { ...RIGHT, answered: '3' }), ['answered']);
  assert.deepEqual(found(DAY, { ...RIGHT, abandoned: '50%' }), ['abandoned']);
  assert.deepEqual(found(DAY, { ...RIGHT, service: '50%' }), ['service']);
  assert.deepEqual(found(DAY, { ...RIGHT, average: '0:21' }), ['average']);
});

test('repeats and another order come to the same', () => {
  const twice = DAY.flatMap((one) => [one, one]);
  assert.deepEqual(found(twice, RIGHT), []);
  const turned = told([0, 'a', 'QUEUE_FIRST'], [1, 'a', 'QUEUE_ENTER'], [10, 'a', 'QUEUE_HANGUP'], [11, 'a', 'QUEUE_ANSWERED']);
  assert.deepEqual(found(turned, { answered: '1', abandoned: '0%', service: '100%', average: '0:10' }), []);
});

test('an answer counts whose wait was not seen to begin, and its wait does not', () => {
  const heard = told([0, 'a', 'QUEUE_FIRST'], [10, 'a', 'QUEUE_ANSWERED']);
  assert.deepEqual(found(heard, { answered: '1', abandoned: '0%' }), []);
  assert.deepEqual(found(heard, { answered: '1', abandoned: '0%', service: '100%', average: '0:10' }), ['service', 'average']);
});

test('of whom only the end was heard nobody says how', () => {
  assert.deepEqual(found(told([0, 'a', 'QUEUE_HANGUP']), {}), []);
  assert.deepEqual(found(told([0, 'a', 'QUEUE_HANGUP']), { abandoned: '100%', service: '0%' }), ['abandoned', 'service']);
  const elsewhere = told([0, 'a', 'QUEUE_ENTER'], [60, 'a', 'QUEUE_HANGUP', 'billing']);
  assert.deepEqual(found(elsewhere, {}), []);
});

test('who hung up after a gap may have been answered in it: either is believed', () => {
  const heard = told([0, 'a', 'QUEUE_ENTER'], [60, 'a', 'QUEUE_HANGUP'], [0, 'b', 'QUEUE_ENTER'], [10, 'b', 'QUEUE_ANSWERED']);
  const as = (/** @type {string} */ abandoned, /** @type {string} */ service) => ({ answered: '1', abandoned, service, average: '0:10' });
  assert.deepEqual(found(heard, as('50%', '50%'), { gaps: [30] }), []);
  assert.deepEqual(found(heard, as('0%', '100%'), { gaps: [30] }), []);
  assert.deepEqual(found(heard, as('0%', '100%')), ['abandoned', 'service'], 'without a gap it was abandoned');
});

test('an answer on the border may be in time or not', () => {
  const heard = told([0, 'a', 'QUEUE_ENTER'], [20.1, 'a', 'QUEUE_ANSWERED']);
  for (const service of ['0%', '100%']) {
    assert.deepEqual(found(heard, { answered: '1', abandoned: '0%', service, average: '0:20' }), []);
  }
});
