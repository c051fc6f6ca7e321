// The harness finds what it is there to find: a page with a bug fails the trial, by the right name and by nothing else.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './browser.mjs';
import { hearsNoEnd, noResubscription, sendsLater, sendsTwice } from './bugs.mjs';
import { trial } from './trial.mjs';

/** @type {import('@playwright/test').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** What was found, by kind. @param {import('./bugs.mjs').Sabotage} sabotage @param {Partial<import('./schedule.mjs').Fault>} fault */
async function found(sabotage, fault) {
  const faults = [{ calm: 3_000, kind: 'kill', lasts: 0, ms: 0, times: 1, worded: false, whose: /** @type {const} */ ('both'), ...fault }];
  const { findings } = await trial(browser, { server: 'simulator', seed: 1, faults, sabotage });
  return [...new Set(findings.map(({ kind }) => kind))].sort();
}

test('a page that leaves out resubscription loses calls', async () => {
  const kinds = await found(noResubscription, {});
  assert.ok(kinds.includes('lost'), `${kinds}`);
  // What it lost it cannot show at operators either, nor count; with commands it does nothing wrong.
  assert.deepEqual(kinds.filter((kind) => !['lost', 'wrong operator', 'wrong figure'].includes(kind)), []);
});

test('a page that sends a command twice is caught', async () => {
  let sent = 0;
  /** @type {string[]} */
  let kinds = [];
  // On a slow machine no hand may have come to it so soon.
  for (let calm = 6_000; sent === 0 && calm < 60_000; calm *= 2) {
    kinds = await found((page) => sendsTwice(page, () => { sent += 1; }), { calm, kind: 'set slow' });
  }
  assert.deepEqual(kinds, ['command twice']);
});

test('a page that does not hear how calls end shows ghosts', async () => {
  // Long enough for callers to lose patience.
  const kinds = await found(hearsNoEnd, { calm: 18_000, kind: 'duplicates' });
  assert.ok(kinds.includes('ghost'), `${kinds}`);
  assert.deepEqual(kinds.filter((kind) => /command|outcome|lost/.test(kind)), []);
});

test('a page that keeps what was decided without a connection, and sends it later, is late', async () => {
  const kinds = await found(sendsLater, { kind: 'down', lasts: 6_000 });
  assert.ok(kinds.includes('arrived late'), `${kinds}`);
});
