// Certifying finds on each server what that server does, touches nothing but the bloc that was named, and leaves nothing.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { Thello } from '../e2e/support/servers.mjs';
import { BLOC, certified, configIn, DOCUMENTED, OPERATOR, row } from './support.mjs';

const noHub = !process.env.CALLBOARD_REFERENCE_HUB && 'CALLBOARD_REFERENCE_HUB is not set: no real hub at hand';
const COMES = 'a call comes with name, number and a running wait, and goes when the caller hangs up';
const DRAGGED = 'ways to hand a call over, by dragging its handle with the mouse';
/** @type {Thello[]} */
const started = [];
after(() => Promise.all(started.map((thello) => thello.end())));

/** @param {'simulator' | 'reference-hub'} kind @param {import('../e2e/support/servers.mjs').Oddities} [oddities] */
async function tenant(kind, oddities) {
  const thello = await Thello.start(kind, oddities);
  started.push(thello);
  return thello;
}

/** @param {...string} parts */
const only = (...parts) => parts.flatMap((part) => ['--only', part]);

/** The simulator's word on what was invoked. @param {Thello} thello @returns {Promise<[string, any[]][]>} */
async function invoked(thello) {
  const invocations = await thello.control('invocations');
  return invocations.map((/** @type {{ method: string, arguments: any[] }} */ one) => [one.method, one.arguments]);
}

/** A call was made up. @param {Thello} thello */
async function hasBegun(thello) {
  while (!(await invoked(thello)).some(([method]) => method === 'BlocNotify')) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** @param {[string, any[]][]} invocations */
function leavesNothing(invocations) {
  const told = invocations.filter(([method]) => method === 'BlocNotify').map(([, args]) => args);
  assert.deepEqual([...new Set(invocations.filter(([method]) => /Bloc/.test(method)).map(([, [bloc]]) => bloc))], [BLOC], 'no other bloc');
  assert.ok(told.length > 0);
  const over = new Set(told.filter(([, event]) => event === 'QUEUE_HANGUP').map((args) => args[7]));
  assert.deepEqual([...new Set(told.map((args) => args[7]))].filter((call) => !over.has(call)), [], 'every call was ended');
}

describe('a hub of the usual kind', () => {
  test('nobody rings who was not named, and what follows are keys that exist', async () => {
    const thello = await tenant('simulator');
    const { code, text } = await certified(thello, only('transports', 'events', 'variables', 'pace', 'ringing'));
    assert.equal(code, 0, text);
    assert.equal(row(text, 'Stateful reconnect'), 'works: The hub does not offer it.');
    assert.match(row(text, 'Setting a variable'), /^works: `SetVariable` sets it.*`SetStringVariable` sets it/);
    assert.match(row(text, 'Logging in with an API key'), /^works/);
    assert.match(row(text, 'PICKUP_OPERATOR on a call that was made up'), /^not asked/);
    assert.match(row(text, 'Clearing PICKUP_OPERATOR while it rings'), /^not asked: Nobody was at a terminal/);
    assert.deepEqual(configIn(text), { api: thello.direct, signIn: ['password', 'apiKey'], queues: [{ id: BLOC, test: true }] });
    JSON.parse(JSON.stringify(configIn(text)), (key, value) => {
      assert.ok(key === '' || /^\d+$/.test(key) || DOCUMENTED.has(key), `${key} is no key`);
      return value;
    });
    assert.equal(row(text, 'Calls that were made up'), 'works: All were ended by whoever made them up.');
    const invocations = await invoked(thello);
    leavesNothing(invocations);
    assert.deepEqual(invocations.filter(([, args]) => args.includes('PICKUP_OPERATOR')), []);
    for (const secret of [thello.password, thello.apiKey, 'eyJ']) assert.ok(!text.includes(secret));
  });
});

describe('the page’s own cases', { concurrency: true }, () => {
  test('those that ring are skipped by name where nobody may be rung, and calls that they leave behind are ended', async () => {
    const thello = await tenant('simulator');
    const { code, text } = await certified(thello, only('page'));
    assert.equal(code, 0, text);
    assert.equal(row(text, `Page: ${COMES}`), 'works: So it is.');
    assert.equal(row(text, `Page: ${DRAGGED}`), 'not asked: No operator was named.');
    assert.match(row(text, 'Calls that were made up'), /^works: \d were left behind, and ended at the end/);
    leavesNothing(await invoked(thello));
  });

  test('from an origin where no page stands yet, on a hub that has SetStringVariable alone', { skip: noHub }, async () => {
    const thello = await tenant('reference-hub', { onlyStringVariable: true });
    const { code, text } = await certified(thello, ['--operator', OPERATOR, '--origin', 'http://localhost:9', ...only('page')]);
    assert.equal(code, 0, text);
    for (const title of [COMES, DRAGGED]) assert.equal(row(text, `Page: ${title}`), 'works: So it is.');
  });

  test('do not run where the tenant does not let the page in, which fails when it is to stand there', async () => {
    const thello = await tenant('simulator');
    const { code, text } = await certified(thello, ['--origin', 'https://board.example', ...only('page')]);
    assert.equal(code, 1);
    assert.match(row(text, 'A page from `https://board.example`'), /^\*\*fails\*\*: Not let in by: Management API, hub/);
    assert.match(row(text, 'The page'), /^not asked/);
  });
});

describe('oddities', { concurrency: true }, () => {
  test('a real hub that offers stateful reconnect and has SetStringVariable alone', { skip: noHub }, async () => {
    const thello = await tenant('reference-hub', { stateful: true, onlyStringVariable: true });
    const { code, text } = await certified(thello, ['--operator', OPERATOR, ...only('transports', 'events', 'variables')]);
    assert.equal(code, 0, text);
    assert.equal(row(text, 'Stateful reconnect'), 'works: The hub offers it when it is asked.');
    assert.match(row(text, 'Setting a variable'), /^differs: `SetStringVariable` sets it, .* `SetVariable` does not exist/);
    assert.match(row(text, 'PICKUP_OPERATOR on a call that was made up'), /^works: After the operator was set it holds the operator; after an empty text an empty text/);
    assert.deepEqual(configIn(text).operators, [{ id: OPERATOR }]);
  });

  test('other spellings, other clocks: a hub that drops clients after three seconds fails', async () => {
    const thello = await tenant('simulator', { singularTenant: true, arguments: ['--scenario', 'quiet', '--seed', '1', '--fast'] });
    const { code, text } = await certified(thello, only('keep-alive'));
    assert.equal(code, 1);
    assert.equal(row(text, 'The hub’s address'), 'differs: `/api/Tenant/mine` names it.');
    assert.match(row(text, 'Sign of life of a hub that has nothing to say'), /^works: After [12][.\d]* s/);
    assert.match(row(text, 'How long the hub bears a silent client'), /^\*\*fails\*\*: [34][.\d]* s/);
  });

  test('notifications that come twice or in another order differ, and fail nothing', async () => {
    const [twice, reversed] = await Promise.all([tenant('simulator'), tenant('simulator')]);
    await Promise.all([twice.control('duplicate', { next: 4 }), reversed.control('reorder', { next: 5 })]);
    const [one, other] = await Promise.all([twice, reversed].map((thello) => certified(thello, only('events'))));
    assert.equal(row(one.text, 'Notifications: delivery'), 'differs: Up to 4 of 22 came more than once.');
    assert.match(row(one.text, 'Notifications: order'), /^works/);
    assert.match(row(other.text, 'Notifications: order'), /^differs: Not as they were sent/);
    assert.deepEqual([one.code, other.code], [0, 0]);
  });
});

describe('what does not work fails, and leaves nothing behind', { concurrency: true }, () => {
  test('a variable that cannot be set', async () => {
    const thello = await tenant('simulator');
    for (const on of ['SetVariable', 'SetStringVariable']) await thello.control('fault', { on, what: 'fail', times: 9 });
    const { code, text } = await certified(thello, only('variables'));
    assert.equal(code, 1);
    assert.match(row(text, 'Setting a variable'), /^\*\*fails\*\*: `SetVariable` is answered with an error \(“An unexpected error/);
    leavesNothing(await invoked(thello));
  });

  test('a line that breaks in the middle', async () => {
    const thello = await tenant('simulator');
    await thello.control('fault', { on: 'GetVariable', what: 'never', times: 1 });
    const { code, text } = await certified(thello, only('variables'), async () => {
      await hasBegun(thello);
      await thello.control('kill', {});
    });
    assert.equal(code, 1);
    assert.match(row(text, 'Calls that were made up'), /^differs: The line on which they were watched broke; 1 were ended/);
    leavesNothing(await invoked(thello));
  });

  test('Ctrl-C in the middle', async () => {
    const thello = await tenant('simulator');
    await thello.control('fault', { on: 'GetVariable', what: 'never', times: 1 });
    const { code, text } = await certified(thello, only('variables'), async (child) => {
      await hasBegun(thello);
      child.kill('SIGINT');
    });
    assert.deepEqual([code, text], [130, '']);
    leavesNothing(await invoked(thello));
  });

  test('a wrong password is not told, and nothing else is tried', async () => {
    const thello = await tenant('simulator');
    const { code, text, complaint } = await certified({ ...credentialsOf(thello), password: 'Wrong-and-secret-3' }, []);
    assert.equal(code, 1);
    assert.match(row(text, 'Logging in with user name and password'), /^\*\*fails\*\*: It was answered with 401/);
    assert.doesNotMatch(text + complaint, /Wrong-and-secret/);
    assert.deepEqual(await invoked(thello), []);
  });

  test('a tenant that is not there', async () => {
    const { code, complaint } = await certified({ direct: 'http://127.0.0.1:9', userName: 'a', password: 'Secret-of-nobody' }, []);
    assert.equal(code, 2);
    assert.match(complaint, /fetch failed/);
  });
});

/** @param {Thello} thello */
function credentialsOf({ direct, userName, password }) {
  return { direct, userName, password };
}
