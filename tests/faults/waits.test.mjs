// A wait that a clock has made longer is found, and what a second hand owes is not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrongWaits } from './waits.mjs';

const NOW = 65_000;
const told = (/** @type {number[]} */ ...moments) => moments.map((at) => ({ at, event: 'QUEUE_ENTER', bloc: 'sales', call: 'c', caller: '' }));
/**
 * @param {import('./board.mjs').Wait} wait
 * @param {{ confirmed?: boolean, forgotten?: [number, number][], moments?: number[] }} [more] moments: when it was told of
 */
function found(wait, { confirmed = true, forgotten = [], moments = [0] } = {}) {
  const cards = [{ call: 'c', bloc: 'sales', stage: 'waiting', assignment: 'none', confirmed, wait }];
  return wrongWaits({ board: { at: NOW, cards }, hearing: { told: told(...moments), forgotten } }).map(({ kind }) => kind);
}

test('a caller waits since the page first heard of the call', () => {
  assert.deepEqual(found({ since: 3, shown: '1:05' }, { moments: [0, 60_000] }), []);
  assert.deepEqual(found({ since: 3, shown: '1:02' }), [], 'the second hand is late');
  assert.deepEqual(found({ since: 60_000, shown: '0:05' }, { moments: [0, 60_000] }), ['wrong wait']);
});

test('a clock that was set makes a wait wrong', () => {
  assert.deepEqual(found({ since: 0, shown: '1:01:05' }), ['wrong wait']);
  assert.deepEqual(found({ since: -5_000, shown: '1:10' }), ['wrong wait']);
  assert.deepEqual(found({ since: -3_600_000, shown: '1:01:05' }), ['wrong wait']);
  assert.deepEqual(found({ since: 0, shown: '0:00' }), ['wrong wait']);
});

test('of a call that is not confirmed nothing is said, and one that was not heard of waits as it says', () => {
  assert.deepEqual(found({ since: 0, shown: '1:01:05' }, { confirmed: false }), []);
  assert.deepEqual(found({ since: 60_000, shown: '0:05' }, { moments: [] }), []);
  assert.deepEqual(found({ since: 60_000, shown: '1:00:05' }, { moments: [] }), ['wrong wait']);
});

test('what the page has forgotten over a reload it did not hear', () => {
  assert.deepEqual(found({ since: 45_000, shown: '0:20' }, { moments: [5_000, 45_000], forgotten: [[4_000, 6_000]] }), []);
});
