// From findings to a report: settings that exist, verdicts that count, and nothing that is nobody's affair.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asked, differs, fails, notAsked, words, works } from './finding.mjs';
import { optionsFrom } from './options.mjs';
import { casesIn } from './probes/page.mjs';
import { redacted } from './redacted.mjs';
import { report } from './report.mjs';
import { configFrom, KEYS } from './settings.mjs';
import { DOCUMENTED } from './support.mjs';

const BLOC = '0b0c0000-1111-4222-8333-444455556666';

/** @param {import('./finding.mjs').Finding[]} findings @param {string[]} [secrets] */
function reported(findings, secrets = []) {
  return report({ when: '27 November 2026', api: 'https://api.example', hub: 'https://hub.example/tier/hub?x=1', bloc: BLOC, findings, secrets });
}

test('lists of settings grow, and what two findings say stands once', () => {
  const findings = [
    works('one', '', '', { api: 'https://api.example', signIn: ['password'] }),
    works('two', '', ''),
    works('three', '', '', { signIn: ['password'], queues: [{ id: BLOC }] }),
    works('four', '', '', { signIn: ['apiKey'], queues: [{ id: BLOC }], ringSeconds: 20 }),
  ];
  assert.deepEqual(configFrom(findings), { api: 'https://api.example', signIn: ['password', 'apiKey'], queues: [{ id: BLOC }], ringSeconds: 20 });
});

test('only settings that are documented are ever proposed', () => {
  for (const key of KEYS) assert.ok(DOCUMENTED.has(key), `${key} does not stand in docs/configuration.md`);
  assert.throws(() => configFrom([works('one', '', '', { retries: 3 })]), /no retries/);
});

test('one thing that Callboard needs and does not find fails the run; what differs or was not asked does not', () => {
  assert.ok(reported([works('a', 'b'), differs('c', 'd'), notAsked('e', 'f')]).passed);
  const { text, passed } = reported([works('a', 'b'), fails('c', 'd')]);
  assert.ok(!passed);
  assert.match(text, /\*\*Something that Callboard needs does not work\.\*\* Of 2 questions 1 work, 0 differ from the usual, 1 fail, 0 were not asked/);
  assert.match(text, /\| c \| \*\*fails\*\* \| d \|/);
});

test('what a hub says cannot break the table', () => {
  assert.match(reported([differs('words', 'one | two\nthree')]).text, /\| words \| differs \| one \\\| two three \|/);
});

test('the hub’s query is not in the report, its origins for the policy are', () => {
  const { text } = reported([works('a', 'b')]);
  assert.doesNotMatch(text, /x=1/);
  assert.match(text, /`https:\/\/api\.example` `https:\/\/hub\.example` `wss:\/\/hub\.example`/);
});

test('no secret passes, in whatever spelling', () => {
  const secret = 'p"ä ss&word/1';
  const spellings = [secret, encodeURIComponent(secret), JSON.stringify({ password: secret })];
  const { text } = reported(spellings.map((words) => differs('words', words)), [secret]);
  for (const spelling of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) assert.ok(!text.includes(spelling), spelling);
  assert.equal(text.split('[secret]').length - 1, 3);
});

test('a token is known by its look, and by its place in an address', () => {
  assert.equal(redacted('WebSocket to wss://h/hub?id=abc&access_token=xyz failed', []), 'WebSocket to wss://h/hub?id=[secret]&access_token=[secret] failed');
  assert.equal(redacted('Bearer eyJhbGciOi.eyJzdWIi.c2ln said', []), 'Bearer [token] said');
});

test('callers’ numbers go, however they are written; ids, dates, addresses and times stay', () => {
  for (const number of ['+32470123456', '0470 12 34 56', '(02) 555 01 23', '01.23.45.67.89', '+32 2/555.01.23', '0032-470-12-34-56']) {
    assert.doesNotMatch(redacted(`The call of ${number} is parked`, []), /\d\d/, number);
  }
  for (const kept of [BLOC, '11111111-1111-4111-8111-111111111111', '2026-11-27 03:43', 'http://192.168.100.100:8080/hub', '1200 ms in 20 trips', '480 minutes']) {
    assert.equal(redacted(kept, []), kept);
  }
});

test('an error while asking is an answer, with its cause', async () => {
  const [finding] = await asked('Is it there?', () => Promise.reject(new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') })));
  assert.equal(finding.verdict, 'fails');
  assert.match(finding.seen, /fetch failed \(connect ECONNREFUSED\)/);
  assert.equal(words('a\n b'), 'a b');
});

test('credentials come by the environment alone, and go to https or this machine alone', () => {
  const env = { CALLBOARD_USER: 'a', CALLBOARD_PASSWORD: 'b' };
  const args = (/** @type {string[]} */ ...more) => ['--api', 'https://api.example/', '--bloc', BLOC.toUpperCase(), ...more];
  const { api, bloc, operators } = optionsFrom(args(), env);
  assert.deepEqual({ api, bloc, operators }, { api: 'https://api.example', bloc: BLOC, operators: [] });
  assert.throws(() => optionsFrom(args(), {}), /CALLBOARD_USER and CALLBOARD_PASSWORD/);
  assert.throws(() => optionsFrom(args('--password', 'x'), env), /Unknown option/);
  assert.throws(() => optionsFrom(['--api', 'http://api.example', '--bloc', BLOC], env), /an https address/);
  assert.throws(() => optionsFrom(['--api', 'https://api.example', '--bloc', 'Sales'], env), /a GUID/);
  assert.throws(() => optionsFrom(args('--operator', 'Sofie'), env), /a GUID/);
  assert.throws(() => optionsFrom(args('--only', 'everything'), env), /--only/);
});

test('what Playwright says of a case becomes a finding, with the titles that it stands in', () => {
  const spec = (/** @type {string} */ title, /** @type {object} */ test) => ({ title, tests: [{ annotations: [], results: [], ...test }] });
  const suites = [{
    title: 'assign.spec.mjs',
    specs: [spec('calls come', { status: 'expected' })],
    suites: [{
      title: 'ways to hand over',
      specs: [
        spec('by dragging', { status: 'skipped', annotations: [{ type: 'skip', description: 'no operator was named' }] }),
        spec('by its menu', { status: 'unexpected', results: [{ error: { message: '\x1b[31mError\x1b[0m: not\n visible\nCall log:\n <b>Léa</b>' } }] }),
      ],
    }],
  }];
  assert.deepEqual(casesIn(JSON.stringify({ suites })).map(({ question, verdict, seen }) => [question, verdict, seen]), [
    ['Page: calls come', 'works', 'So it is.'],
    ['Page: ways to hand over, by dragging', 'not asked', 'No operator was named.'],
    ['Page: ways to hand over, by its menu', 'fails', 'Error: not visible'],
  ]);
  assert.deepEqual(casesIn('Error: no tests'), []);
});
