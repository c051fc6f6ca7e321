// Every contestant of the suite plays a short stream and ends on the right board; one that misses an event is caught.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from '@playwright/test';
import { boardAfter, faultsOf, staffAfter } from './board.mjs';
import { CHROMIUM } from './chromium.mjs';
import { company } from './company.mjs';
import { buildContestants } from './contestants/build.mjs';
import { CONTESTANTS, CONTROL } from './contestants/contestants.mjs';
import { recording } from './recording.mjs';
import { Tenant } from './tenant.mjs';
import { Visit } from './visit.mjs';

const STAFF = company(4, 12);
const { opening, events } = recording({ seed: 7, company: STAFF, live: 60, rate: 1_000, events: 600 });
const WHOLE = [...opening, ...events];
const OPERATORS = staffAfter(WHOLE, STAFF);
const folder = mkdtempSync(join(tmpdir(), 'contestants-'));
/** @type {import('@playwright/test').Browser} */
let browser;
/** @type {Tenant} */
let tenant;
/** @type {string} */
let address;

before(async () => {
  tenant = new Tenant(await buildContestants(folder));
  address = await tenant.address();
  browser = await chromium.launch(CHROMIUM);
});
after(async () => {
  await browser.close();
  await tenant.end();
  rmSync(folder, { recursive: true });
});

/** @param {string} name @param {typeof WHOLE} told @param {number} [patience] @returns {Promise<string[]>} what is wrong */
async function played(name, told, patience) {
  await tenant.begin(STAFF);
  return Visit.during(browser, async (visit) => {
    await visit.logIn(`${address}/${name}/`);
    await tenant.tell(told);
    return [...await faultsOf(visit, boardAfter(WHOLE), { staff: OPERATORS, patience }), ...visit.thrown];
  });
}

for (const name of Object.keys(CONTESTANTS)) {
  test(`${name} ends on the right board`, async () => assert.deepEqual(await played(name, WHOLE), []));
}

test('a contestant that misses one event is caught', async () => {
  const missed = WHOLE.findLastIndex(({ name, caller }, at) => name === 'QUEUE_ENTER' && caller.endsWith(`(${at})`));
  const wrong = await played(CONTROL.of, WHOLE.filter((_, at) => at !== missed), 500);
  assert.equal(wrong.length, 1);
  assert.ok(wrong[0].startsWith(`${WHOLE[missed].call} is`), wrong[0]);
});

test('a contestant that takes somebody for busy, and so names them nowhere, is caught', async () => {
  const answers = new Map(WHOLE.filter(({ name }) => name === 'QUEUE_ANSWERED').map(({ call, data }) => [call, data]));
  const isFreed = (/** @type {string} */ call) => OPERATORS[answers.get(call) ?? '']?.startsWith('free');
  const missed = WHOLE.findLastIndex(({ name, call }) => name === 'QUEUE_HANGUP' && isFreed(call));
  const wrong = await played(CONTROL.of, WHOLE.filter((_, at) => at !== missed), 500);
  assert.equal(wrong.length, 1);
  assert.match(wrong[0], /busy, \d+ taken, named 0 times, not as free, \d+ taken, named 1 times/);
});

test('the control is one of the contestants, and the limit comes first', () => {
  assert.ok(CONTESTANTS[CONTROL.of].quick);
  assert.equal(Object.keys(CONTESTANTS)[0], CONTROL.of);
});
