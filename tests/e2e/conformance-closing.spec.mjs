// The wrapper's conformance cases (docs/protocol.md, “W”) of connections that are open and disturbed, closed, or left
// while they are made. The fault is made between the page and either server, as in conformance-opening.spec.mjs.
import { expect, test } from './support/test.mjs';
import { gate } from './support/gate.mjs';
import { NETWORK } from './support/watch.mjs';
import { tamper } from './support/wire.mjs';

test.beforeEach(({ watch }) => watch.expect(...NETWORK, /status of 503/));

test('what the hub cannot read costs the connection; the next one subscribes to everything exactly once (21, 32)', async ({ supervisor, setup, line, page }) => {
  const weather = await tamper(page, {});
  await supervisor.isOnTheBoard();
  const { board, wire } = supervisor;
  const before = wire.sent('SubscribeBlocNotifications').length;
  weather.tell('no JSON');
  await expect(board.gap).toBeVisible();
  await board.isLive();
  await supervisor.hears(line);
  const subscribed = wire.sent('SubscribeBlocNotifications').slice(before).map(([bloc]) => bloc);
  expect(subscribed.sort()).toEqual([setup.sales.id, setup.support.id].sort());
});

test('messages of unknown types, and answers that nobody waits for, change nothing (23, 24)', async ({ supervisor, line, page }) => {
  const weather = await tamper(page, {});
  await supervisor.isOnTheBoard();
  for (const type of [0, 2, 3, 5, 99]) weather.say({ type, invocationId: '999', item: 1, result: 1 });
  await supervisor.hears(line);
  await supervisor.board.isLive();
  await expect(supervisor.board.gap).toHaveCount(0);
  expect(supervisor.wire.sockets).toBe(1);
});

for (const error of [undefined, 'Connection closed with an error.']) {
  const how = error ? 'with an error' : 'without a word';
  test(`a close ${how} and without leave to come back is final, until a person asks (28)`, async ({ supervisor, line, page }) => {
    const weather = await tamper(page, {});
    await page.clock.install();
    await supervisor.isOnTheBoard();
    const { board, wire } = supervisor;
    weather.say({ type: 7, error });
    await board.isConnected('lost');
    await page.clock.runFor(60_000);
    await board.isConnected('lost');
    expect(wire.sockets).toBe(1);
    await page.getByRole('button', { name: 'Connect again' }).click();
    await board.isLive();
    await supervisor.hears(line);
  });

  test(`a close ${how} and with leave to come back is followed by a new connection (29)`, async ({ supervisor, line, page }) => {
    const weather = await tamper(page, {});
    await supervisor.isOnTheBoard();
    weather.say({ type: 7, error, allowReconnect: true });
    await expect(supervisor.board.gap).toBeVisible();
    await supervisor.board.isLive();
    await supervisor.hears(line);
  });
}

test('a hub that closes right after the handshake was not live, and is final (30)', async ({ supervisor, line, thello, page }) => {
  let bad = true;
  const close = { type: 7, error: 'Connection closed with an error.' };
  await tamper(page, { fromHub: (message) => (bad && !('type' in message) ? { instead: [message, close] } : 'pass') });
  await supervisor.opens();
  await supervisor.form.logIn(thello.userName, thello.password);
  await supervisor.board.isConnected('lost');
  await expect(supervisor.board.gap).toHaveCount(0);
  bad = false;
  await page.getByRole('button', { name: 'Connect again' }).click();
  await supervisor.board.isLive();
  await supervisor.hears(line);
});

for (const when of /** @type {const} */ (['in a pause', 'while negotiating', 'while shaking hands'])) {
  test(`who logs out ${when} is left alone (36, 40)`, async ({ supervisor, page }) => {
    let bad = false;
    const weather = await tamper(page, { fromHub: (message) => (bad && !('type' in message) ? 'lose' : 'pass') });
    await page.clock.install();
    await supervisor.isOnTheBoard();
    const { board, wire } = supervisor;
    let asked = 0;
    const way = gate();
    await page.route('**/hub/negotiate**', async (route) => {
      asked += 1;
      if (when === 'in a pause') return route.fulfill({ status: 503 });
      if (when === 'while negotiating') await way.opened;
      return route.continue();
    });
    bad = true;
    const before = wire.sockets;
    await weather.breakOff();
    if (when === 'in a pause') await expect(board.root).toContainText('Next try in');
    else await expect.poll(() => (when === 'while negotiating' ? asked : wire.sockets - before)).toBe(1);
    await board.logOut.click();
    await board.isConnected('signed-out');
    const [tries, sockets] = [asked, wire.sockets];
    way.open();
    await page.clock.runFor(60_000);
    expect([asked, wire.sockets]).toEqual([tries, sockets]);
    await board.isConnected('signed-out');
  });
}
