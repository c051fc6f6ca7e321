// Since when a board is live: what a hidden page does not paint is noted all the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { liveSince } from './board.mjs';

test('being stale or hidden is no break', () => {
  assert.equal(liveSince([[10, 'connecting'], [20, 'live'], [30, 'stale'], [40, 'live'], [50, 'hidden'], [60, 'live']]), 20);
});

test('a connection that breaks while nobody sees the page is one', () => {
  assert.equal(liveSince([[20, 'live'], [50, 'hidden'], [55, 'broken'], [60, 'live']]), 60);
  assert.equal(liveSince([[20, 'live'], [50, 'hidden'], [55, 'broken'], [60, 'reconnecting']]), null);
});
