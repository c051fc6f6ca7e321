// Commands at most once per decision, none without one, and an outcome that is shown.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atMostOnce, outcomes, stuck } from './commands.mjs';

const decision = (operator = /** @type {string | null} */ ('sofie')) => ({ at: 10, call: 'c', operator });
const command = { call: 'c', operator: 'sofie' };
/** @param {{ kind: string }[]} breaches */
const kinds = (breaches) => breaches.map(({ kind }) => kind);

test('a command per decision is right, also for “try again”, which names no operator', () => {
  assert.deepEqual(atMostOnce([decision(), decision()], [command, command]), []);
  assert.deepEqual(atMostOnce([decision(null)], [command]), []);
  assert.deepEqual(atMostOnce([decision()], []), [], 'not every decision is sent');
});

test('a second command of one decision is found, and one that nobody decided', () => {
  assert.deepEqual(kinds(atMostOnce([decision()], [command, command])), ['command twice']);
  assert.deepEqual(kinds(atMostOnce([], [command])), ['command undecided']);
  assert.deepEqual(kinds(atMostOnce([decision('jan')], [command])), ['command undecided'], 'to somebody else');
});

const SENT_AT = 100;
const sent = { ...command, at: SENT_AT, answered: false };
/** @param {Partial<import('./recorder.mjs').Ledger>} [more] @returns {import('./recorder.mjs').Ledger} */
const ledger = (more) => ({
  connection: [[0, 'live'], [200, 'reconnecting'], [300, 'live']], assignments: {}, words: {}, said: [], troubles: {}, decisions: [], pressed: [], ...more,
});
const NOW = 400;

test('a sending that the break left without an answer must be shown, on the card or at the operator', () => {
  assert.equal(outcomes([sent], ledger(), NOW).unknown, 1);
  assert.deepEqual(kinds(outcomes([sent], ledger(), NOW).breaches), ['outcome not shown']);
  assert.deepEqual(outcomes([sent], ledger({ assignments: { c: [[SENT_AT, 'sending'], [201, 'unknown']] } }), NOW).breaches, []);
  assert.deepEqual(outcomes([sent], ledger({ troubles: { sofie: [[201, 'Not known whether it arrived']] } }), NOW).breaches, []);
});

test('what became of it is seen when a hidden page is seen again', () => {
  const hidden = /** @type {import('./recorder.mjs').Noted[]} */ ([[0, 'live'], [150, 'hidden'], [200, 'broken'], [310, 'live']]);
  const gone = (/** @type {number} */ at) => ledger({ connection: hidden, assignments: { c: [[SENT_AT, 'sending'], [at, 'gone']] } });
  assert.deepEqual(outcomes([sent], gone(305), NOW).breaches, []);
  assert.deepEqual(kinds(outcomes([sent], gone(350), NOW).breaches), ['outcome not shown']);
});

test('what was shown before it was sent does not count', () => {
  const before = ledger({ assignments: { c: [[50, 'no-answer'], [SENT_AT, 'sending'], [201, 'none']] } });
  assert.deepEqual(kinds(outcomes([sent], before, NOW).breaches), ['outcome not shown']);
});

test('a call that left while the board was live was seen to leave, one that left in the break was not', () => {
  const left = (/** @type {number} */ at) => ledger({ assignments: { c: [[SENT_AT, 'sending'], [at, 'gone']] } });
  assert.deepEqual(outcomes([sent], left(150), NOW).breaches, []);
  assert.deepEqual(kinds(outcomes([sent], left(250), NOW).breaches), ['outcome not shown']);
});

test('without a break an answer is waited for, and then it must be shown', () => {
  const whole = ledger({ connection: [[0, 'live']] });
  assert.equal(outcomes([sent], whole, NOW).unknown, 0);
  assert.deepEqual(kinds(outcomes([sent], whole, SENT_AT + 20_000).breaches), ['outcome not shown']);
});

test('an answered sending is no unknown one', () => {
  assert.deepEqual(outcomes([{ ...sent, answered: true }], ledger(), NOW), { unknown: 0, breaches: [] });
});

test('a card must not say “sending” once the connection is over', () => {
  const card = { call: 'c', bloc: 'sales', stage: 'waiting', assignment: 'sending', confirmed: true };
  const board = { connection: 'live', cards: [card], tiles: [], figures: {}, longestSince: null, whole: true };
  assert.deepEqual(kinds(stuck(board, [sent], ledger())), ['outcome not shown']);
  assert.deepEqual(stuck(board, [{ ...sent, at: 350 }], ledger()), []);
});
