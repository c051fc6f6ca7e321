// Every kind of mismatch is found by its name, and what cannot be known is none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from './compare.mjs';

const SINCE = 1_000;
/** @param {Partial<import('./compare.mjs').Truth>} [more] @returns {import('./compare.mjs').Truth} */
const call = (more) => ({ call: 'c', bloc: 'sales', stage: 'waiting', operator: null, caller: 'Léa', ...more });
/** @param {Partial<import('./board.mjs').Card>} [more] @returns {import('./board.mjs').Card} */
const card = (more) => ({ call: 'c', bloc: 'sales', stage: 'waiting', assignment: 'none', confirmed: true, wait: { since: 0, shown: '0:01' }, ...more });
/** @param {Partial<import('./board.mjs').Tile>} [more] @returns {import('./board.mjs').Tile} */
const tile = (more) => ({ operator: 'sofie', name: 'Sofie', state: 'unknown', words: '', caller: '', trouble: '', ...more });
const TOLD = [{ at: SINCE + 1, call: 'c', bloc: 'sales' }];
const TOLD_BEFORE = [{ at: SINCE, call: 'c', bloc: 'sales' }];

/**
 * @param {import('./compare.mjs').Truth[]} truth
 * @param {{ cards?: import('./board.mjs').Card[], tiles?: import('./board.mjs').Tile[] }} shown
 * @param {Partial<Parameters<typeof compare>[0]>} [more]
 */
function found(truth, { cards = [], tiles = [] }, more = {}) {
  const board = { at: 0, connection: 'live', cards, tiles, figures: {}, longestSince: null, whole: true, unheard: [] };
  return compare({ truth, told: [], since: SINCE, board, sent: [], heard: [], subscriptions: [], ...more }).map(({ kind }) => kind);
}

test('a board that shows what is true has no mismatch', () => {
  const truth = [call(), call({ call: 'd', stage: 'talking', operator: 'sofie', caller: 'Tom' })];
  const shown = { cards: [card()], tiles: [tile({ state: 'busy', caller: 'Tom' })] };
  assert.deepEqual(found(truth, shown, { exact: true }), []);
});

test('a call that was told to the live board and has no card is lost', () => {
  assert.deepEqual(found([call()], {}, { told: TOLD }), ['lost']);
  assert.deepEqual(found([call()], {}, { exact: true }), ['lost']);
  assert.deepEqual(found([call()], {}, { told: TOLD_BEFORE }), [], 'nobody can know it');
});

test('a second card is a duplicate', () => {
  assert.deepEqual(found([call()], { cards: [card(), card()] }), ['duplicate']);
});

test('a card of a call that is over is a ghost, unless it says that it is unconfirmed', () => {
  assert.deepEqual(found([], { cards: [card()] }), ['ghost']);
  assert.deepEqual(found([], { cards: [card({ confirmed: false })] }), []);
  assert.deepEqual(found([], { cards: [card({ confirmed: false })] }, { told: TOLD }), ['ghost'], 'its end was told');
  assert.deepEqual(found([], { cards: [card({ confirmed: false })] }, { exact: true }), ['ghost']);
});

test('a card in another queue than its call is in the wrong lane', () => {
  assert.deepEqual(found([call({ bloc: 'billing' })], { cards: [card()] }), ['wrong lane']);
  assert.deepEqual(found([call({ bloc: 'billing' })], { cards: [card({ confirmed: false })] }), []);
});

test('a card that waits while its call is next, or talks, shows the wrong stage', () => {
  assert.deepEqual(found([call({ stage: 'next' })], { cards: [card()] }), ['wrong stage']);
  assert.deepEqual(found([call({ stage: 'talking', operator: 'sofie' })], { cards: [card()] }), ['wrong stage']);
});

test('after everything was told again no card may be unconfirmed', () => {
  assert.deepEqual(found([call()], { cards: [card({ confirmed: false })] }, { exact: true }), ['wrong stage']);
});

test('an operator who is busy with a call of somebody else is wrong', () => {
  const truth = [call({ stage: 'talking', operator: 'jan' })];
  assert.deepEqual(found(truth, { tiles: [tile({ state: 'busy', caller: 'Léa' })] }), ['wrong operator']);
});

test('an operator whose conversation was told must be shown in it', () => {
  const truth = [call({ stage: 'talking', operator: 'sofie' })];
  for (const state of ['unknown', 'free']) {
    assert.deepEqual(found(truth, { tiles: [tile({ state })] }, { told: TOLD }), ['wrong operator']);
  }
  assert.deepEqual(found(truth, { tiles: [tile({ state: 'unknown' })] }, { told: TOLD_BEFORE }), []);
});

const RINGING = { cards: [card()], tiles: [tile({ state: 'ringing', caller: 'Léa' })] };
const SENT = [{ call: 'c', operator: 'sofie' }];

test('an operator rings for a call that was sent there, by whomever', () => {
  assert.deepEqual(found([call()], RINGING, { sent: SENT, exact: true }), []);
  assert.deepEqual(found([call()], RINGING, { exact: true }), ['wrong operator'], 'nobody has sent it');
  assert.deepEqual(found([call()], RINGING, { sent: [{ call: 'c', operator: 'jan' }], exact: true }), ['wrong operator'], 'to somebody else');
  const both = [call(), call({ call: 'd', caller: 'Tom' })];
  const shown = { ...RINGING, cards: [card(), card({ call: 'd' })] };
  assert.deepEqual(found(both, shown, { sent: [{ call: 'd', operator: 'sofie' }], exact: true }), ['wrong operator'], 'another call was sent there');
});

test('an operator does not ring for a call that is over, or talks, as far as that was told', () => {
  const heard = [{ call: 'c', caller: 'Léa' }];
  assert.deepEqual(found([], { tiles: RINGING.tiles }, { sent: SENT, heard, told: TOLD }), ['wrong operator']);
  assert.deepEqual(found([], { tiles: RINGING.tiles }, { sent: SENT, heard, told: TOLD_BEFORE }), [], 'nobody can know it');
  const talks = [call({ stage: 'talking', operator: 'jan' })];
  assert.deepEqual(found(talks, { tiles: RINGING.tiles }, { sent: SENT, heard, told: TOLD }), ['wrong operator']);
});

test('an operator who talks can be rung for another call', () => {
  const truth = [call(), call({ call: 'd', stage: 'talking', operator: 'sofie', caller: 'Tom' })];
  assert.deepEqual(found(truth, RINGING, { sent: SENT, exact: true }), []);
  assert.deepEqual(found(truth, RINGING, { exact: true }), ['wrong operator']);
});

test('of a queue that the hub refuses nobody can know what was told', () => {
  const refused = [{ at: SINCE - 1, bloc: 'sales', refused: true }];
  assert.deepEqual(found([call()], {}, { told: TOLD, subscriptions: refused }), []);
  assert.deepEqual(found([], { cards: [card({ confirmed: false })] }, { told: TOLD, subscriptions: refused }), []);
  assert.deepEqual(found([call()], {}, { exact: true, subscriptions: refused }), ['lost'], 'but when it was told again');
});

test('what is told after a refused queue is heard again must be shown', () => {
  const again = (/** @type {number} */ at) => [{ at: SINCE - 1, bloc: 'sales', refused: true }, { at, bloc: 'sales', refused: false }];
  assert.deepEqual(found([call()], {}, { told: TOLD, subscriptions: again(SINCE) }), ['lost']);
  assert.deepEqual(found([call()], {}, { told: TOLD, subscriptions: again(SINCE + 2) }), [], 'it was told before');
});
