// What a board said of a sending is held against who has sent it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { misattributed } from './colleagues.mjs';

const TO_SOFIE = [{ at: 1, call: 'c', operator: 's' }];
/** @param {Partial<import('./board.mjs').Tile>} [more] @returns {import('./board.mjs').Tile} */
const tile = (more) => ({ operator: 's', name: 'Sofie', state: 'free', words: '', caller: '', trouble: '', ...more });

/**
 * @param {{ card?: string, words?: string, tile?: Partial<import('./board.mjs').Tile> }} said
 * @param {{ mine?: typeof TO_SOFIE, theirs?: typeof TO_SOFIE, forgotten?: typeof TO_SOFIE }} sent
 */
function found(said, { mine = [], theirs = [], forgotten }) {
  const words = said.card ? { c: /** @type {import('./recorder.mjs').Noted[]} */ ([[1, ''], [2, said.card]]) } : {};
  const aloud = said.words ? /** @type {import('./recorder.mjs').Noted[]} */ ([[1, said.words]]) : [];
  const board = { tiles: [tile(said.tile), tile({ operator: 't', name: 'Tom' })] };
  return misattributed({ ledger: { words, said: aloud }, board, heard: [{ call: 'c', caller: 'Léa' }], mine, theirs, forgotten }).map(({ kind }) => kind);
}

test('what another supervisor has sent may be called so, on the card, in words and on the tile', () => {
  for (const said of [
    { card: 'Sent to Sofie by another supervisor' },
    { card: 'Somebody sent it to Sofie at the same time.' },
    { words: 'Ring Tom for Léa? Another supervisor has sent this call to Sofie.' },
    { words: 'Ring Tom for Léa? Tom was set aside. Another supervisor has sent this call to Sofie.' },
    { words: 'Call put back. Another supervisor had just sent Léa to Sofie. Your sending to Tom took its place.' },
    { tile: { state: 'ringing', words: 'Rung by another supervisor 0:03 · Léa', caller: 'Léa' } },
  ]) {
    assert.deepEqual(found(said, { theirs: TO_SOFIE }), []);
    assert.deepEqual(found(said, { mine: TO_SOFIE, theirs: TO_SOFIE }), [], 'both did');
    assert.deepEqual(found(said, { mine: TO_SOFIE }), ['wrong supervisor'], JSON.stringify(said));
  }
});

test('what this board has sent may be called its own, and what another has may not', () => {
  for (const said of [
    { card: 'Sending to Sofie…' },
    { card: 'Ringing Sofie' },
    { card: 'No answer from Sofie' },
    { card: 'Sent to Sofie; outcome not seen' },
    { card: 'Your earlier sending to Sofie took its place.' },
    { words: 'Ring Tom for Léa? Sofie is being rung for this call.' },
    { words: 'Ring Tom for Léa? Tom was set aside. Sofie is being rung for this call.' },
    { tile: { state: 'ringing', words: 'Ringing 0:03 · Léa', caller: 'Léa' } },
  ]) {
    assert.deepEqual(found(said, { mine: TO_SOFIE }), []);
    assert.deepEqual(found(said, { theirs: TO_SOFIE }), ['wrong supervisor'], JSON.stringify(said));
  }
});

test('a number is told as the telephone has it, and shown as people read it', () => {
  const heard = [{ call: 'c', caller: '+32470551895' }];
  const ledger = { words: {}, said: /** @type {import('./recorder.mjs').Noted[]} */ ([[1, 'Ring Tom for +32 470 55 18 95? Sofie is being rung for this call.']]) };
  const board = { tiles: [tile(), tile({ operator: 't', name: 'Tom' })] };
  assert.deepEqual(misattributed({ ledger, board, heard, mine: TO_SOFIE, theirs: TO_SOFIE }), []);
  assert.equal(misattributed({ ledger, board, heard, mine: [], theirs: TO_SOFIE }).length, 1);
});

test('an operator who took a call that nobody had sent there was sent it by nobody', () => {
  assert.deepEqual(found({ card: 'Somebody sent it to Sofie at the same time.' }, {}), []);
});

test('a sending to somebody else, or of another call, is no evidence', () => {
  assert.deepEqual(found({ card: 'Ringing Sofie' }, { mine: [{ at: 1, call: 'c', operator: 't' }], theirs: TO_SOFIE }), ['wrong supervisor']);
  assert.deepEqual(found({ card: 'Ringing Sofie' }, { mine: [{ at: 1, call: 'd', operator: 's' }], theirs: TO_SOFIE }), ['wrong supervisor']);
});

test('what the board has forgotten over a reload it may call another supervisor\'s, and what it said before stays right', () => {
  assert.deepEqual(found({ card: 'Sent to Sofie by another supervisor' }, { mine: TO_SOFIE, forgotten: TO_SOFIE }), []);
  assert.deepEqual(found({ card: 'Ringing Sofie' }, { mine: TO_SOFIE, forgotten: TO_SOFIE }), []);
  assert.deepEqual(found({ card: 'Sent to Sofie by another supervisor' }, { mine: TO_SOFIE }), ['wrong supervisor']);
});
