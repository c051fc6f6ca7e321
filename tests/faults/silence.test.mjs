// What arrives late is found, and what a quick hand did on the border is not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carriedOutAfterAll, decidedInVain, saidIntoSilence } from './silence.mjs';

const connection = /** @type {import('./recorder.mjs').Noted[]} */ ([[0, 'live'], [10_000, 'stale'], [20_000, 'reconnecting'], [21_000, 'live']]);
const sentAt = (/** @type {number[]} */ ...moments) => moments.map((at) => ({ at, call: 'c', operator: 's' }));
const decidedAt = (/** @type {number[]} */ ...moments) => ({ connection, decisions: sentAt(...moments) });
/** @param {{ kind: string }[]} found */
const kinds = (found) => found.map(({ kind }) => kind);

test('what was decided while the hub did not answer must never be sent', () => {
  assert.deepEqual(kinds(decidedInVain(decidedAt(15_000), sentAt(17_000))), ['arrived late'], 'into the silence');
  assert.deepEqual(kinds(decidedInVain(decidedAt(15_000), sentAt(22_000))), ['arrived late'], 'when the hub is back');
  assert.deepEqual(kinds(decidedInVain(decidedAt(20_500), sentAt(22_000))), ['arrived late'], 'decided without a connection');
  assert.deepEqual(decidedInVain(decidedAt(15_000), []), []);
});

test('a decision that was made again when the hub was back is sent once', () => {
  assert.deepEqual(decidedInVain(decidedAt(15_000, 22_000), sentAt(22_500)), []);
  assert.deepEqual(kinds(decidedInVain(decidedAt(15_000, 22_000), sentAt(22_500, 23_000))), ['arrived late']);
});

test('a hand that was as quick as the painting is believed', () => {
  assert.deepEqual(decidedInVain(decidedAt(10_100), sentAt(10_110)), []);
  assert.deepEqual(decidedInVain(decidedAt(20_900), sentAt(20_910)), []);
});

test('nothing is sent while the board says that the hub does not answer', () => {
  assert.deepEqual(kinds(saidIntoSilence({ connection }, sentAt(15_000))), ['arrived late']);
  assert.deepEqual(saidIntoSilence({ connection }, sentAt(9_990, 10_100, 19_900, 22_000)), []);
});

const NEVER = 'Not sent to Sofie. The connection broke before it arrived.';
/** @param {string[]} words one after the other @param {number[]} sent when @param {number} arrived */
function afterAll(words, sent, arrived) {
  const tiles = [{ operator: 's', name: 'Sofie', state: 'free', words: '', caller: '', trouble: '' }];
  const said = words.map((text, at) => /** @type {import('./recorder.mjs').Noted} */ ([at, text]));
  const commands = sentAt(...sent);
  return kinds(carriedOutAfterAll({ ledger: { words: { c: said } }, board: { tiles }, sent: commands, arrived: Array.from({ length: arrived }, () => ({ call: 'c', operator: 's' })) }));
}

test('what the page said never arrived is not carried out after all', () => {
  assert.deepEqual(afterAll(['Sending to Sofie…', NEVER], [0], 1), ['arrived late']);
  assert.deepEqual(afterAll(['Sending to Sofie…', NEVER], [0], 0), []);
});

test('a second try may arrive, and then the first may not', () => {
  const again = ['Sending to Sofie…', NEVER, 'Sending to Sofie…', 'Ringing Sofie'];
  assert.deepEqual(afterAll(again, [0, 2], 1), []);
  assert.deepEqual(afterAll(again, [0, 2], 2), ['arrived late']);
});

test('where the connection broke before anything was written, only the second try was', () => {
  const again = ['Sending to Sofie…', NEVER, 'Sending to Sofie…', 'Ringing Sofie'];
  assert.deepEqual(afterAll(again, [2], 1), []);
  assert.deepEqual(afterAll(again, [2], 2), ['arrived late']);
  assert.deepEqual(afterAll(['Sending to Sofie…', NEVER], [], 0), []);
});

test('what is not known to have arrived may', () => {
  assert.deepEqual(afterAll(['Sending to Sofie…', 'Not known whether it reached Sofie'], [0], 1), []);
});
