// The stream is had again by its seed, and is what it is meant to be.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boardAfter } from './board.mjs';
import { company } from './company.mjs';
import { recording } from './recording.mjs';

const STAFF = company(4, 40);
/** @param {Partial<import('./recording.mjs').Wanted>} [more] */
const record = (more) => recording({ seed: 1, company: STAFF, live: 200, rate: 500, events: 5_000, ...more });

test('the same seed makes the same stream, another one another', () => {
  assert.deepEqual(record(), record());
  assert.notDeepEqual(record(), record({ seed: 2 }));
});

test('no call has the id of a queue or an operator', () => {
  const taken = new Set([...STAFF.queues, ...STAFF.operators].map(({ id }) => id));
  for (const seed of [1, 2, 3, 4, 5]) {
    const { opening, events } = record({ seed });
    assert.deepEqual([...opening, ...events].filter(({ call }) => taken.has(call)), []);
  }
});

test('a stream is as long as it was asked for, even, and keeps the number of waiting calls', () => {
  const { opening, events } = record();
  assert.equal(events.length, 5_000);
  events.forEach(({ at }, number) => assert.equal(Math.floor(at / 2), number, 'each within its own two milliseconds'));
  for (let told = 0; told <= 5_000; told += 500) {
    const waiting = Object.keys(boardAfter([...opening, ...events.slice(0, told)])).length;
    assert.ok(waiting >= 198 && waiting <= 201, `${waiting} wait`);
  }
});

test('everything happens in a stream, and mostly callers get another name', () => {
  const { events } = record();
  const share = (/** @type {string} */ name) => events.filter((event) => event.name === name).length / events.length;
  for (const name of ['QUEUE_FIRST', 'QUEUE_ANSWERED', 'QUEUE_FALLBACK', 'QUEUE_HANGUP']) assert.ok(share(name) > 0.02, name);
  assert.ok(share('QUEUE_ENTER') > 0.6);
});

test('calls that stay are the first of all, and never leave', () => {
  const { opening, events } = record({ staying: 12 });
  const staying = opening.slice(0, 12).map(({ call }) => call);
  const board = boardAfter([...opening, ...events]);
  assert.deepEqual(staying.filter((call) => !board[call]), []);
});

test('only the first half of the operators talks, and nobody with two at once', () => {
  const { events } = record();
  const talks = new Map();
  for (const { name, call, data } of events) {
    if (name === 'QUEUE_HANGUP') talks.delete(call);
    if (name !== 'QUEUE_ANSWERED') continue;
    assert.ok(STAFF.operators.findIndex(({ id }) => id === data) < 20);
    assert.ok(![...talks.values()].includes(data));
    talks.set(call, data);
  }
});
