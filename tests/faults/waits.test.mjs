// A wait that a clock has made longer is found, and what a second hand owes is not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrongWaits } from './waits.mjs';

const told = (/** @type {number[]} */ ...moments) => moments.map((at) => ({ at, event: 'QUEUE_ENTER', bloc: 'sales', call: 'c', caller: '' }));
/** @param {string} wait @param {number} at @param {{ confirmed?: boolean, forgotten?: [number, number][], moments?: number[] }} [more] */
function found(wait, at, { confirmed = true, forgotten = [], moments = [0] } = {}) {
  const cards = [{ call: 'c', bloc: 'sales', stage: 'waiting', assignment: 'none', confirmed, wait }];
  return wrongWaits({ board: { at, cards }, hearing: { told: told(...moments), forgotten } }).map(({ kind }) => kind);
}

test('a caller waits since the page first heard of the call', () => {
  assert.deepEqual(found('1:05', 65_000), []);
  assert.deepEqual(found('1:04', 65_900, { moments: [0, 60_000] }), [], 'the second hand is about to move');
  assert.deepEqual(found('1:00:00', 3_600_000), []);
});

test('a clock that was set makes a wait wrong', () => {
  assert.deepEqual(found('1:01:05', 65_000), ['wrong wait']);
  assert.deepEqual(found('0:00', 65_000), ['wrong wait']);
});

test('of a call that is not confirmed, or was not heard of, nothing is known', () => {
  assert.deepEqual(found('1:01:05', 65_000, { confirmed: false }), []);
  assert.deepEqual(found('1:01:05', 65_000, { moments: [] }), []);
});

test('what the page has forgotten over a reload it did not hear', () => {
  assert.deepEqual(found('0:20', 65_000, { moments: [5_000, 45_000], forgotten: [[4_000, 6_000]] }), []);
});
