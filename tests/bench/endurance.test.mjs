// The endurance run goes red on what grows, and on nothing that has stopped growing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaints, leftOver } from './cells/endurance.mjs';

/** A tenth after which this much is there. @param {Partial<import('./cells/endurance.mjs').Rest>} [more] */
const rest = (more) => ({ pages: 100, heap: 2_000_000, nodes: 300, listeners: 40, task: 50, ...more });
/** @param {(tenth: number) => Partial<import('./cells/endurance.mjs').Rest>} of */
const said = (of) => complaints(leftOver(Array.from({ length: 10 }, (_, tenth) => rest(of(tenth))), 500_000));

test('a page that is as it was has nothing to answer for', () => assert.deepEqual(said(() => ({})), []));

test('what grew in the first half alone is memory that is taken once', () =>
  assert.deepEqual(said((tenth) => ({ pages: Math.min(120, 100 + tenth * 10), heap: Math.min(2_400_000, 2_000_000 + tenth * 100_000) })), []));

for (const [what, grows, words] of /** @type {[string, (tenth: number) => Partial<import('./cells/endurance.mjs').Rest>, RegExp][]} */ ([
  ['64 bytes of each of 12,000 calls', (tenth) => ({ pages: 100 + Math.floor((tenth * 12_000 * 64) / 65_536) }), /memory, pages more in the last half: \d+\.0, and at most 0/],
  ['one node', (tenth) => ({ nodes: 300 + tenth }), /^nodes more/],
  ['one listener', (tenth) => ({ listeners: 40 + tenth }), /^listeners more/],
  ['200 bytes of JavaScript with each event', (tenth) => ({ heap: 2_000_000 + tenth * 20_000 }), /^heap of JavaScript/],
  ['what is walked through at each event', (tenth) => ({ task: 50 + tenth * 3 }), /^main thread per event/],
])) {
  test(`${what} is told, and nothing else`, () => {
    const told = said(grows);
    assert.equal(told.length, 1);
    assert.match(told[0], words);
  });
}

test('a page without WebAssembly is not asked for its memory', () => assert.deepEqual(said(() => ({ pages: null })), []));
