import { expect, test } from './support/test.mjs';
import { drag } from './support/drag.mjs';
import { gate } from './support/gate.mjs';
import { caller } from './support/line.mjs';
import { NETWORK } from './support/watch.mjs';
import { tamper } from './support/wire.mjs';

test.describe('the hub is gone', () => {
  test.use({ ownTenant: true });
  test.beforeEach(({ watch }) => watch.expect(...NETWORK));

  test('the board says so, and after the gap shows what it no longer knows', { tag: '@core' }, async ({ supervisor, setup, line, thello }) => {
    await supervisor.isOnTheBoard();
    const { board } = supervisor;
    const [stays, leaves] = [caller('Léa Dubois'), caller('Tom Maes')];
    await line.enters(setup.sales, stays);
    await line.enters(setup.support, leaves);
    await expect(board.cards).toHaveCount(2);
    await board.card(stays).isConfirmed();

    await thello.kill();
    await board.isConnected('reconnecting');
    await expect(board.connection).toHaveText('Reconnecting…');
    await expect(board.tryNow).toBeVisible();
    await expect(board.root).toContainText('Calls cannot be assigned.');
    await board.card(stays).isConfirmed(false);
    await board.card(leaves).isConfirmed(false);
    await expect(board.announcer).toContainText('The board is not live.');

    await thello.start();
    await board.isLive();
    await expect(board.gap).toContainText(/\d+ seconds? not seen/);
    await expect(board.announcer).toContainText('The board is live again.');
    await board.card(stays).isConfirmed(false);
    await expect(board.card(stays).root).toContainText('no longer confirmed');

    // Both queues are heard again; an event proves a call.
    const again = await line.again(thello);
    const fresh = caller('Ann Smets');
    await again.isNext(setup.sales, stays);
    await again.enters(setup.support, fresh);
    await board.card(stays).isConfirmed();
    await expect(board.lane(setup.support).locator(board.card(fresh).root)).toBeVisible();
    await board.card(leaves).isConfirmed(false);
    await board.card(leaves).dismissCall.click();
    await board.card(leaves).isGone();

    await board.gap.getByRole('button', { name: 'Dismiss' }).click();
    await expect(board.gap).toHaveCount(0);
    await again.close();
  });

  test('an unconfirmed card goes by itself after the set time, and comes back when it is heard of', async ({ supervisor, setup, line, thello, page }) => {
    await page.clock.install();
    await supervisor.isOnTheBoard({ unconfirmedMinutes: 1 });
    const { board } = supervisor;
    const lea = caller('Léa Dubois');
    await line.enters(setup.sales, lea);
    await board.card(lea).isConfirmed();
    await thello.kill();
    await board.isConnected('reconnecting');
    await thello.start();
    await board.isLive();
    await board.card(lea).isConfirmed(false);
    const again = await line.again(thello);
    // The hub must be heard of now and then, or the connection is taken for dead.
    for (const name of ['Ann', 'Bo', 'Cy']) {
      const other = caller(name);
      await page.clock.fastForward(18_000);
      await again.enters(setup.support, other);
      await expect(board.card(other).root).toBeVisible();
    }
    await board.card(lea).isConfirmed(false);
    await page.clock.fastForward(18_000);
    await board.card(lea).isGone();
    await again.isNext(setup.sales, lea);
    await board.card(lea).isConfirmed();
    await again.close();
  });

  test('a card that is not confirmed says how urgent it is, whole, beside the number', async ({ supervisor, setup, line, thello, page }) => {
    await page.clock.install();
    await page.setViewportSize({ width: 360, height: 780 });
    await supervisor.isOnTheBoard();
    const { board } = supervisor;
    const lea = caller('Léa Dubois', '+32 493 55 06 27');
    await line.enters(setup.sales, lea);
    await board.card(lea).isConfirmed();
    await page.clock.fastForward(24_000);
    await page.evaluate(() => { location.hash = '#language=de'; });
    await thello.kill();
    await board.card(lea).isConfirmed(false);
    const urgency = board.card(lea).root.locator('.urgency');
    await expect(urgency).toHaveText('Lang');
    const right = (/** @type {HTMLElement | SVGElement} */ it) => it.getBoundingClientRect().right;
    expect(await urgency.evaluate(right)).toBeLessThan(await board.card(lea).root.evaluate(right));
    await expect(board.card(lea).root.locator('.number')).toHaveText('+32 493 55 06 27');
  });

  test('it is tried again for as long as it takes', async ({ supervisor, thello, page }) => {
    await page.clock.install();
    await supervisor.isOnTheBoard();
    const { board } = supervisor;
    let tries = 0;
    page.on('request', (request) => { if (request.url().includes('/hub/negotiate') && request.method() === 'POST') tries += 1; });
    await thello.kill();
    await board.isConnected('reconnecting');
    for (let round = 0; round < 30; round += 1) {
      const before = tries;
      await expect(async () => {
        await page.clock.fastForward(60_000);
        expect(tries).toBeGreaterThan(before);
      }).toPass({ intervals: [20] });
    }
    await board.isConnected('reconnecting');
    await expect(board.root).toContainText(/Not live for \d+:\d\d/);
    await thello.start();
    await expect(async () => {
      await page.clock.fastForward(6_000);
      await expect(board.root).toHaveAttribute('data-connection', 'live', { timeout: 300 });
    }).toPass();
    await expect(board.gap).toBeVisible();
  });

  test('“Try now” tries at once', async ({ supervisor, thello, page }) => {
    await supervisor.isOnTheBoard();
    const { board } = supervisor;
    await thello.kill();
    await board.isConnected('reconnecting');
    // Long enough for pauses of seconds.
    await expect(board.root).toContainText(/Next try in [2-5] s/, { timeout: 15_000 });
    const asked = page.waitForRequest('**/hub/negotiate**', { timeout: 1_500 });
    await board.tryNow.click();
    await asked;
    await thello.start();
    await board.isLive();
  });

  test('what became of a call that rang when it broke is not claimed when the hub has forgotten it', async ({ supervisor, setup, line, thello, page }) => {
    await supervisor.isOnTheBoard();
    const { board, wire } = supervisor;
    const lea = caller('Léa Dubois');
    await line.enters(setup.sales, lea);
    await drag(page, board.card(lea), board.tile(setup.sofie).root);
    await board.card(lea).isAssigned('ringing');
    await thello.kill();
    await board.card(lea).isAssigned('unknown');
    await board.tile(setup.sofie).is('unknown');
    await expect(board.card(lea).root).toContainText('outcome not seen');
    // The hub that comes back has forgotten everything.
    await thello.start();
    await board.isLive();
    await board.card(lea).isConfirmed(false);
    await board.card(lea).isAssigned('unknown');
    await expect(board.card(lea).tryAgain).toBeVisible();
    expect(wire.assignments()).toHaveLength(1);
  });
});

test.describe('the connection breaks while a call is being sent', () => {
  /** @param {any} story @param {'before' | 'after'} when the hub has taken it */
  async function breaks({ page, supervisor, setup, line }, when) {
    let sunny = false;
    let invocation = '';
    await tamper(page, {
      fromPage: (message) => {
        if (sunny || message.target !== 'SetVariable') return 'pass';
        invocation = message.invocationId;
        if (when === 'after') return 'pass';
        sunny = true;
        return 'break';
      },
      fromHub: (message) => {
        if (sunny || message.type !== 3 || message.invocationId !== invocation) return 'pass';
        sunny = true;
        return 'break';
      },
    });
    // What happens in between is slow enough to be seen.
    await supervisor.isOnTheBoard();
    const way = gate();
    await page.route('**/hub/negotiate**', async (route) => { await way.opened; await route.continue(); });
    const lea = caller('Léa Dubois');
    await line.enters(setup.sales, lea);
    const card = supervisor.board.card(lea);
    await drag(page, card, supervisor.board.tile(setup.sofie).root);
    await card.isAssigned('unknown');
    await expect(card.root).toContainText('Not known whether it reached Sofie Peeters');
    await expect(supervisor.board.tile(setup.sofie).root).toContainText('Not known whether it reached');
    await supervisor.board.isConnected('reconnecting');
    way.open();
    await supervisor.board.isLive();
    return { lea, card };
  }

  test('after the hub took it: the board finds out that it rings', { tag: '@core' }, async ({ supervisor, setup, line, page, watch }) => {
    watch.expect(...NETWORK);
    const { lea, card } = await breaks({ supervisor, setup, line, page }, 'after');
    await card.isAssigned('ringing');
    await supervisor.board.tile(setup.sofie).is('ringing');
    await line.hasSent(lea, setup.sofie);
  });

  test('before the hub took it: the board finds out that it never arrived, and does not send it again', async ({ supervisor, setup, line, page, watch }) => {
    watch.expect(...NETWORK);
    const { lea, card } = await breaks({ supervisor, setup, line, page }, 'before');
    await card.isAssigned('refused');
    await expect(card.root).toContainText('before it arrived');
    expect(await line.sentTo(lea)).toBeNull();
    await card.tryAgain.click();
    await card.isAssigned('ringing');
    await line.hasSent(lea, setup.sofie);
  });
});

test('a hub that hangs up for good is not tried again by itself, only by hand', async ({ supervisor, setup, line, page }) => {
  const weather = await tamper(page, {});
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  weather.say({ type: 7, error: 'Connection closed with an error.', allowReconnect: false });
  await board.isConnected('lost');
  await expect(board.connection).toHaveText('Connection lost');
  await page.getByRole('button', { name: 'Connect again' }).click();
  await board.isLive();
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await board.card(lea).isConfirmed();
});

test('a hub that refuses every queue is not taken for a live board', async ({ supervisor, thello, page, watch }) => {
  watch.expect(...NETWORK);
  let refuse = true;
  await tamper(page, {
    fromPage: (message) => (refuse && message.target === 'SubscribeBlocNotifications'
      ? { instead: { type: 3, invocationId: message.invocationId, error: 'Not this one.' } }
      : 'pass'),
  });
  await supervisor.opens();
  await supervisor.form.logIn(thello.userName, thello.password);
  await supervisor.board.isConnected('reconnecting');
  await expect(supervisor.board.root).toContainText('Not this one.');
  refuse = false;
  await supervisor.board.isLive();
});

test('notifications that do not parse are left out, and the rest is heard', async ({ supervisor, setup, line, page }) => {
  const weather = await tamper(page, {});
  await supervisor.isOnTheBoard();
  const say = (/** @type {unknown[]} */ ...args) => weather.say({ type: 1, target: 'BlocEvent', arguments: args });
  say();
  say(setup.sales.id, 'QUEUE_ENTER');
  say(null, null, null, null, null, null, null, null);
  say(setup.sales.id, 'QUEUE_ENTER', 'x', 'Bad id', '1', '', '', 'no-guid');
  say(setup.sales.id, 'QUEUE_ENTER', 'x', 'No id', '1', 7, true);
  weather.say({ type: 1, target: 'SomethingElse', arguments: [1] });
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await supervisor.board.card(lea).isConfirmed();
  await expect(page.getByText(/Bad id|No id/)).toHaveCount(0);
});

test('a hub that falls silent is shown as not answering, then given up for a new connection', { tag: '@core' }, async ({ supervisor, setup, line, page, watch }) => {
  watch.expect(...NETWORK);
  await page.clock.install();
  let silent = false;
  const weather = () => (silent ? 'lose' : 'pass');
  await tamper(page, { fromPage: weather, fromHub: weather });
  await supervisor.isOnTheBoard();
  const { board, wire } = supervisor;
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await board.card(lea).isConfirmed();
  silent = true;
  await page.clock.runFor(10_000);
  await board.isConnected('stale');
  await expect(board.root).toContainText('The hub has not answered for');
  silent = false;
  await line.isNext(setup.sales, lea);
  await board.isLive();
  silent = true;
  const before = wire.sockets;
  await page.clock.runFor(20_000);
  silent = false;
  await page.clock.runFor(6_000);
  await board.isLive();
  expect(wire.sockets).toBe(before + 1);
  await board.card(lea).isConfirmed(false);
});

test.describe('a hub that offers stateful reconnect', () => {
  test.use({ ownTenant: true, oddities: { stateful: true } });

  test('a short break loses nothing, and is not even noticed', async ({ supervisor, setup, line, thello, watch }) => {
    test.skip(thello.kind !== 'reference-hub', 'the simulator does not offer it');
    watch.expect(...NETWORK);
    await supervisor.isOnTheBoard();
    const { board, wire } = supervisor;
    const lea = caller('Léa Dubois');
    const tom = caller('Tom Maes');
    await line.enters(setup.sales, lea);
    await board.card(lea).isConfirmed();
    thello.tunnel?.break();
    await line.enters(setup.sales, tom);
    await board.card(tom).isConfirmed();
    await board.isLive();
    await board.card(lea).isConfirmed();
    await expect(board.root).not.toContainText('not seen');
    expect(wire.sockets).toBe(2);
  });
});

test.describe('several servers behind one address that take turns', () => {
  test.use({ ownTenant: true, oddities: { turns: true } });
  // It is tried again until the servers are gone.
  test.beforeEach(({ watch }) => watch.expect(/404/, ...NETWORK));

  test('are gone round by a WebSocket that needs no negotiation', async ({ supervisor, setup, line, thello }) => {
    test.skip(thello.kind !== 'reference-hub', 'simulators do not know each other\'s tokens');
    await supervisor.isOnTheBoard();
    await supervisor.hears(line);
    expect(thello.turns?.misled).toBe(2);
    const lea = caller('Léa Dubois');
    await line.enters(setup.sales, lea);
    await drag(supervisor.page, supervisor.board.card(lea), supervisor.board.tile(setup.jan).root);
    await expect.poll(() => line.sentTo(lea)).toBe(setup.jan.id);
  });

  test('are named where an API key leaves no other way', async ({ supervisor, thello }) => {
    test.skip(thello.kind !== 'reference-hub', 'simulators do not know each other\'s tokens');
    await supervisor.opens({ signIn: ['apiKey'] });
    await supervisor.form.apiKey.fill(thello.apiKey);
    await supervisor.form.submit.click();
    await supervisor.board.isConnected('reconnecting');
    await expect(supervisor.board.root).toContainText('several servers share the hub’s address');
  });
});
