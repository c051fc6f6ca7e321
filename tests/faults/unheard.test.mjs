// A lane that does not say that its queue is refused is found, and one that says so of a queue that is heard.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heardSince, wrongHearing } from './unheard.mjs';

const refused = { at: 10, bloc: 'sales', refused: true };
const heard = { at: 20, bloc: 'sales', refused: false };
const card = { call: 'c', bloc: 'sales', stage: 'waiting', assignment: 'none', confirmed: false, wait: { since: 0, shown: '0:01' } };
/** @param {string[]} unheard @param {import('./unheard.mjs').Subscription[]} subscriptions @param {Partial<typeof card>[]} [cards] */
const found = (unheard, subscriptions, cards = []) =>
  wrongHearing({ unheard, cards: cards.map((more) => ({ ...card, ...more })) }, subscriptions).map(({ about }) => about);

test('a queue is heard since its last subscription, and never when that was refused', () => {
  assert.equal(heardSince([refused, heard])('sales'), 20);
  assert.equal(heardSince([heard, { ...refused, at: 30 }])('sales'), Infinity);
  assert.equal(heardSince([refused])('support'), 0);
});

test('a lane says that its queue is refused exactly when it is', () => {
  assert.deepEqual(found(['sales'], [refused]), []);
  assert.deepEqual(found([], [refused]), ['sales']);
  assert.deepEqual(found([], [refused, heard]), []);
  assert.deepEqual(found(['sales'], [refused, heard]), ['sales']);
});

test('no card is confirmed in a queue that is refused', () => {
  assert.deepEqual(found(['sales'], [refused], [{}]), []);
  assert.deepEqual(found(['sales'], [refused], [{ confirmed: true }]), ['c']);
  assert.deepEqual(found(['sales'], [refused], [{ confirmed: true, bloc: 'support' }]), []);
});
