// What is wrong with a board, with what was sent, or with a text's age, is noticed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boardAfter, differences, staffAfter } from './board.mjs';
import { misdirected } from './cells/drop.mjs';
import { agesOf } from './cells/freshness.mjs';

test('the board is what was told', () => {
  const told = (/** @type {string} */ name, bloc = 'sales', number = 1) => ({ name, bloc, call: 'c', caller: `Ann (${number})` });
  assert.deepEqual(boardAfter([told('QUEUE_ENTER')]), { c: 'sales waiting 1' });
  assert.deepEqual(boardAfter([told('QUEUE_ENTER'), told('QUEUE_ENTER', 'sales', 2)]), { c: 'sales waiting 2' });
  assert.deepEqual(boardAfter([told('QUEUE_ENTER'), told('QUEUE_FIRST'), told('QUEUE_ENTER')]), { c: 'sales next 1' });
  assert.deepEqual(boardAfter([told('QUEUE_FIRST'), told('QUEUE_FALLBACK'), told('QUEUE_ENTER', 'support')]), { c: 'support waiting 1' });
  for (const name of ['QUEUE_ANSWERED', 'QUEUE_FALLBACK', 'QUEUE_HANGUP']) assert.deepEqual(boardAfter([told('QUEUE_ENTER'), told(name)]), {});
});

test('who talks is named by no card, and everybody else by one', () => {
  const operators = ['o', 'p', 'q'].map((id) => ({ id, name: id, extension: '', team: '' }));
  const told = (/** @type {string} */ name, /** @type {string} */ call, data = '') => ({ name, call, data });
  const events = [told('QUEUE_ANSWERED', 'c', 'o'), told('QUEUE_HANGUP', 'c'), told('QUEUE_ANSWERED', 'd', 'o'), told('QUEUE_ANSWERED', 'e', 'p'), told('QUEUE_HANGUP', 'e')];
  assert.deepEqual(staffAfter(events, { queues: [], operators }), {
    o: 'busy, 2 taken, named 0 times', p: 'free, 1 taken, named 1 times', q: 'unknown, 0 taken, named 1 times',
  });
});

test('a board that differs in anything is noticed', () => {
  const wanted = { c: 'sales waiting 1' };
  assert.deepEqual(differences(wanted, [['c', 'sales waiting 1']]), []);
  assert.equal(differences(wanted, []).length, 1, 'missing');
  assert.equal(differences(wanted, [['c', 'sales next 1']]).length, 1, 'another stage');
  assert.equal(differences(wanted, [['c', 'support waiting 1']]).length, 1, 'another lane');
  assert.equal(differences(wanted, [['c', 'sales waiting 0']]).length, 1, 'an older name');
  assert.equal(differences(wanted, [['c', 'sales waiting 1'], ['c', 'sales waiting 1']]).length, 1, 'twice');
  assert.equal(differences(wanted, [['c', 'sales waiting 1'], ['d', 'sales waiting 1']]).length, 1, 'one too many');
});

test('what was sent twice, to somebody else or without a drop is noticed', () => {
  const wanted = [{ call: 'c', operator: 'o' }];
  const sent = (call = 'c', operator = 'o') => ({ call, operator, at: 0 });
  assert.deepEqual(misdirected(wanted, [sent()]), []);
  assert.equal(misdirected(wanted, [sent(), sent()]).length, 1);
  assert.equal(misdirected(wanted, [sent('c', 'p')]).length, 1);
  assert.equal(misdirected(wanted, [sent(), sent('d')]).length, 1);
});

test('a text is as old as the time since it was told, also when another overtook it', () => {
  const event = (/** @type {string} */ call, /** @type {number} */ number) => ({ bloc: 'sales', name: 'QUEUE_ENTER', number: '', data: '', at: 0, call, caller: `Ann (${number})` });
  const events = [event('c', 10), event('d', 11), event('c', 12), { ...event('c', 13), caller: 'Ann (12)' }];
  const told = [100, 101, 102, 103];
  assert.deepEqual(agesOf([{ from: 4, to: 10, at: 130 }], 10, told, events), [30]);
  assert.deepEqual(agesOf([{ from: 4, to: 12, at: 130 }], 10, told, events), [30, 28]);
  assert.deepEqual(agesOf([{ from: 10, to: 12, at: 130 }], 10, told, events), [28]);
  assert.deepEqual(agesOf([{ from: 4, to: 9, at: 130 }], 10, told, events), [], 'it was told before it counted');
});
