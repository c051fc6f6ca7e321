// Figures are what they say, and a report hides nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interval, ratios, spread } from './figures.mjs';
import { report } from './report.mjs';

test('a spread has the value in the middle and both ends', () => {
  assert.deepEqual(spread([3, 1, 2]), { median: 2, least: 1, most: 3 });
  assert.deepEqual(spread([4, 1, 2, 3]), { median: 2.5, least: 1, most: 4 });
  assert.equal(spread([]), null);
});

test('ratios are made round by round', () => {
  assert.equal(ratios([2, 30, 4], [1, 10, 1])?.median, 3);
  assert.deepEqual(ratios([2, null, 4], [1, 10, 2]), { median: 2, low: 2, high: 2 }, 'a round without a value gives none');
  assert.equal(ratios([null], [1]), null);
});

test('a median is as sure as its rounds are many and alike', () => {
  assert.deepEqual(interval([3, 3, 3, 3]), { median: 3, low: 3, high: 3 });
  // Of five rounds the median of those that are drawn is the least one in 5.8 of 100 cases, and the most in as many.
  assert.deepEqual(interval([1, 2, 3, 4, 5]), { median: 3, low: 1, high: 5 });
  // Of 25 it is below the seventh, or above the nineteenth, in less than 2.5 of 100 cases.
  const many = interval(Array.from({ length: 25 }, (_, at) => at + 1));
  assert.ok(many && many.low >= 7 && many.high <= 19 && many.low < 13 && many.high > 13, JSON.stringify(many));
  assert.equal(interval([]), null);
});

/** @param {number[]} values of the contestants a, b and c, of which c is a again @param {Partial<import('./cell.mjs').Played>} [more] @param {string} [held] */
function reported(values, more = {}, held) {
  return report({
    cells: [{ name: 'cell', title: 'Cell', figures: { task: 'µs' } }],
    pages: { a: '/one', b: '/two', c: '/one' },
    results: ['a', 'b', 'c'].map((contestant, at) => ({ cell: 'cell', contestant, round: 0, load: 0, figures: { task: values[at] }, wrong: [], ...more })),
    where: 'a machine',
  }, held);
}

test('a report has a row for each figure, with the ratio to the first contestant', () => {
  const { text, passed } = reported([100, 50, 104]);
  assert.ok(passed);
  assert.match(text, /\| µs \| \*\*100\*\* \| \*\*50\*\* \| \*\*104\*\* \|/);
  assert.match(text, /\|  \| b ÷ a \| c ÷ a \|\n.*\n\| µs \| \*\*0\.50\*\* \| \*\*1\.04\*\* \|/);
});

test('of several rounds the least and the most are told beside the median', () => {
  const results = [110, 100, 120].map((task, round) => ({ cell: 'cell', contestant: 'a', round, load: 0, figures: { task }, wrong: [] }));
  const { text } = report({ cells: [{ name: 'cell', title: 'Cell', figures: { task: 'µs' } }], pages: { a: '/one' }, results, where: 'a machine' });
  assert.match(text, /\| µs \| \*\*110\*\* \(100–120\) \|/);
});

test('one contestant is held against all others, if asked', () => {
  assert.match(reported([100, 50, 104], {}, 'b').text, /\|  \| b ÷ a \| b ÷ c \|\n.*\n\| µs \| \*\*0\.50\*\* \| \*\*0\.48\*\* /);
});

test('a control that is off makes fine differences void', () => {
  assert.match(reported([100, 50, 104]).text, /Control \(c is a\): within 8 %/);
  assert.match(reported([100, 50, 110]).text, /fine differences are void: µs × 1\.10/);
});

test('a contestant whose board was wrong has no figure, and the run fails', () => {
  const { text, passed } = reported([100, 50, 104], { wrong: ['c is missing'] });
  assert.ok(!passed);
  assert.match(text, /\| µs \| – \|/);
  assert.match(text, /Control \(c is a\): nothing to hold/);
  assert.match(text, /FAILED: b, round 1: c is missing/);
});

test('a drop that was never sent fails the run, and the figures stay', () => {
  const { text, passed } = reported([100, 50, 104], { lost: ['c was dropped and not sent'] });
  assert.ok(!passed);
  assert.match(text, /\| µs \| \*\*100\*\*/);
  assert.match(text, /Lost: a, round 1: c was dropped and not sent/);
});

test('who has another card or tile than the first is named', () => {
  const played = (/** @type {string} */ contestant, /** @type {Record<string, string>} */ markup) =>
    ({ cell: 'cell', contestant, round: 0, load: 0, figures: { task: 1 }, wrong: [], markup });
  const { text } = report({
    cells: [{ name: 'cell', title: 'Cell', figures: { task: 'µs' } }],
    pages: { a: '/one', b: '/two', c: '/three' },
    results: [
      played('a', { card: 'li.card p.who', tile: 'li.tile' }),
      played('b', { card: 'li.card p.who', tile: 'li.tile' }),
      played('c', { card: 'li.card', tile: 'li.tile' }),
    ],
    where: 'a machine',
  });
  assert.match(text, /Another card: that of c is not made of the same elements as that of a\./);
  assert.doesNotMatch(text, /that of b|Another tile/);
});

test('a stream that was not told evenly is said to be so', () => {
  assert.match(reported([1, 1, 1], { late: [0, 20] }).text, /told its events late/);
  assert.doesNotMatch(reported([1, 1, 1], { late: [0, 1] }).text, /told its events late/);
});
