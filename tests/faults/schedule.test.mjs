// A schedule is had again by its seed, and the table's figures are what they say.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KINDS } from './kinds.mjs';
import { recovery } from './recovery.mjs';
import { kindsOf, schedule } from './schedule.mjs';
import { percentile } from './table.mjs';

test('the same seed makes the same schedule, another one another', () => {
  assert.deepEqual(schedule(7, 40), schedule(7, 40));
  assert.notDeepEqual(schedule(7, 40), schedule(8, 40));
  assert.deepEqual(schedule(7, 40).slice(0, 10), schedule(7, 10));
});

test('every kind can be made, and comes in a long schedule', () => {
  for (const server of /** @type {const} */ (['simulator', 'reference-hub'])) {
    const kinds = Object.keys(kindsOf(server));
    assert.deepEqual(kinds.filter((kind) => !KINDS[kind]), []);
    const drawn = new Set(schedule(1, 100, server).map(({ kind }) => kind));
    assert.deepEqual(kinds.filter((kind) => !drawn.has(kind)), []);
  }
});

test('what happens to a page comes in the middle of a break as well, in which the page can be had', () => {
  const amid = schedule(1, 300).filter((fault) => fault.amid);
  assert.ok(amid.length > 20 && amid.some(({ after = 0 }) => after < 0) && amid.some(({ after = 0 }) => after > 0));
  assert.deepEqual(amid.filter((fault) => ['down', 'black hole'].includes(fault.amid?.kind ?? '')), []);
});

test('a schedule of one break has no other', () => {
  const breaks = schedule(1, 100, 'simulator', 'negotiate 403').map(({ kind, amid }) => amid?.kind ?? kind);
  assert.deepEqual([...new Set(breaks)], ['negotiate 403']);
});

test('what lasts until it is mended has a mending, and what has none is over at once', () => {
  for (const { kind, lasts } of schedule(3, 300)) {
    assert.ok(KINDS[kind].mend || lasts === 0, kind);
  }
});

test('a percentile is a value that occurred', () => {
  assert.equal(percentile([], 50), null);
  assert.equal(percentile([5, 1, 3], 50), 3);
  assert.equal(percentile([5, 1, 3], 99), 5);
  assert.equal(percentile([1, 2, 3, 4], 50), 2);
});

test('recovery runs from the mending to the last coming to life, and is none for a board that stayed live', () => {
  assert.equal(recovery([[0, 'live'], [100, 'reconnecting'], [600, 'live']], 90), 510);
  assert.equal(recovery([[0, 'live'], [100, 'reconnecting'], [600, 'live']], 500), 100);
  assert.equal(recovery([[0, 'live'], [100, 'reconnecting'], [600, 'live'], [610, 'reconnecting'], [900, 'live']], 90), 810);
  assert.equal(recovery([[0, 'live'], [100, 'stale'], [600, 'live']], 500), null);
  assert.equal(recovery([[0, 'live']], 90), null);
  assert.equal(recovery([[0, 'live'], [50, 'hidden'], [60, 'broken'], [200, 'live']], 190), null, 'live again before it was seen');
  assert.equal(recovery([[0, 'live'], [50, 'hidden'], [60, 'broken'], [200, 'reconnecting'], [500, 'live']], 190), 310);
  assert.equal(recovery([[0, 'live'], [50, 'reconnecting'], [80, 'live']], 90), null, 'live again before it was mended');
});
