// A real call, made and heard by a person who is acted: what they say becomes findings, and a caller is left alone.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { Thello } from '../e2e/support/servers.mjs';
import { token } from '../e2e/support/token.mjs';
import { ringing } from './probes/ringing.mjs';
import { BLOC, OPERATOR } from './support.mjs';
import { connect, hangUpLines, invoke } from './tenant.mjs';
import { configFrom } from './settings.mjs';
import { Witness } from './witness.mjs';

const PATIENCE = { call: 300, talk: 300 };

/** @type {Thello} */
let thello;
/** @type {any} */
let tour;
/** A caller of flesh and blood: their Call-ID is a telephone's. */
let caller = '';
before(async () => { thello = await Thello.start('simulator'); });
after(() => thello.end());
afterEach(hangUpLines);
beforeEach(async () => {
  const [hub, shown] = [`${thello.direct}/hub`, { token: await token(thello) }];
  caller = randomUUID();
  const witness = await Witness.takeSeat(hub, shown, BLOC);
  tour = { connection: await connect(hub, shown), witness, options: { operators: [OPERATOR] }, person: person() };
});

/** @param {string} event @param {string} [data] */
const tells = (event, data = '') => invoke(tour.connection, 'BlocNotify', BLOC, event, `${caller}@telephone`, 'Léa Dubois', '+32470123456', '', data, caller);
const pickup = () => invoke(tour.connection, 'GetVariable', caller, 'PICKUP_OPERATOR');

/** Answers by what a telephone would do that follows the variable. */
function person({ calls = true, rings = true, stops = true, has = true } = {}) {
  return {
    says: async (/** @type {string} */ words) => {
      if (calls && words.startsWith('Call the queue')) await tells('QUEUE_ENTER');
      if (!words.startsWith('It rings again')) return;
      await tells('QUEUE_ANSWERED', OPERATOR.toUpperCase());
      await tells('QUEUE_HANGUP');
    },
    agrees: async (/** @type {string} */ question) => {
      if (question.startsWith('Have you')) return has;
      if (question.includes('telephone ring?')) return rings && await pickup() === OPERATOR;
      return stops && await pickup() === '';
    },
    confirms: async () => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      return await pickup() === OPERATOR;
    },
  };
}

/** @param {import('./finding.mjs').Finding[]} findings */
const short = (findings) => findings.map(({ question, verdict, seen }) => `${question}: ${verdict}: ${seen}`);

test('a call that rings, is silent when cleared, and is taken', async () => {
  const findings = await ringing(tour, PATIENCE);
  assert.deepEqual(short(findings), [
    'A real call is heard: works: `QUEUE_ENTER` came first.',
    'Sending it rings the operator: works: It rang.',
    'Clearing PICKUP_OPERATOR while it rings: works: The ringing stopped.',
    'How long an operator is rung: works: 1 s, by hand.',
    'What a real call tells: works: `QUEUE_ENTER`, `QUEUE_ANSWERED`, `QUEUE_HANGUP`. The answer’s `data` is the operator’s id.',
  ]);
  assert.deepEqual(configFrom(findings), { takeBack: true, ringSeconds: 1 });
  assert.equal(await pickup(), '', 'nobody is rung any more');
  assert.doesNotMatch(JSON.stringify(findings), /Léa|\+32/);
});

test('a telephone that goes on ringing when it was cleared is said to, and is not set twice meanwhile', async () => {
  tour.person = person({ stops: false });
  tour.person.confirms = async () => false;
  const findings = short(await ringing(tour, PATIENCE));
  assert.equal(findings[2], 'Clearing PICKUP_OPERATOR while it rings: works: The ringing went on.');
  assert.equal(findings[3], 'How long an operator is rung: differs: It did not fall silent by itself.');
});

test('a telephone that does not ring fails; the rest was not asked, and the caller is left alone', async () => {
  tour.person = person({ rings: false });
  const findings = await ringing(tour, PATIENCE);
  assert.equal(short(findings)[1], 'Sending it rings the operator: fails: It did not ring.');
  assert.deepEqual(findings.slice(2).map(({ verdict }) => verdict), ['not asked', 'not asked', 'not asked']);
  assert.deepEqual(await tour.witness.endsWhatIsLeft(), { ended: 0, heardAll: true });
  const ends = (await thello.control('invocations')).filter((/** @type {any} */ one) => one.method === 'BlocNotify' && one.arguments[1] === 'QUEUE_HANGUP' && one.arguments[7] === caller);
  assert.deepEqual(ends, []);
});

test('a queue whose calls are not told fails', async () => {
  tour.person = person({ calls: false });
  const [first] = await ringing(tour, PATIENCE);
  assert.equal(first.verdict, 'fails');
});

test('nobody is bothered who has no telephone, or named no operator', async () => {
  tour.person = person({ has: false });
  assert.ok((await ringing(tour, PATIENCE)).every(({ verdict }) => verdict === 'not asked'));
  tour.options = { operators: [] };
  tour.person = null;
  assert.ok((await ringing(tour, PATIENCE)).every(({ verdict }) => verdict === 'not asked'));
  assert.deepEqual((await thello.control('invocations')).filter((/** @type {any} */ one) => one.arguments[0] === caller), []);
});
