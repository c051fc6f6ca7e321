// What the board believes, on the whole page: one refused queue, a silent hub, what is dismissed by hand.
import { expect, test } from './support/test.mjs';
import { drag, takeUp } from './support/drag.mjs';
import { caller } from './support/line.mjs';
import { NETWORK } from './support/watch.mjs';
import { tamper } from './support/wire.mjs';

test('one queue that Thello refuses darkens no other: its lane says why', async ({ supervisor, setup, line, page }) => {
  await tamper(page, {
    fromPage: (message) => (message.target === 'SubscribeBlocNotifications' && message.arguments[0].toLowerCase() === setup.support.id.toLowerCase()
      ? { instead: { type: 3, invocationId: message.invocationId, error: 'HubException: Bloc not found.' } }
      : 'pass'),
  });
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await expect(board.card(lea).root).toBeVisible();
  await expect(board.lane(setup.support)).toContainText('Thello does not tell about this queue');
  await expect(board.lane(setup.support)).toContainText('Bloc not found.');
  await expect(board.lane(setup.support)).not.toContainText('Nobody is waiting');
});

test('a hub that has fallen silent is not sent to: tiles say why, and nothing arrives later', async ({ supervisor, setup, line, page, watch }) => {
  watch.expect(...NETWORK);
  await page.clock.install();
  let silent = false;
  const hold = () => (silent ? /** @type {const} */ ('lose') : /** @type {const} */ ('pass'));
  await tamper(page, { fromPage: hold, fromHub: hold });
  await supervisor.isOnTheBoard();
  const { board, wire } = supervisor;
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  const card = board.card(lea);
  await expect(card.root).toBeVisible();
  silent = true;
  await page.clock.runFor(10_000);
  await board.isConnected('stale');
  const hand = await takeUp(page, card);
  await board.tile(setup.sofie).refuses();
  await expect(board.tile(setup.sofie).root).toContainText('Thello does not answer');
  await hand.over(board.tile(setup.sofie).root);
  await hand.letGo();
  await expect(board.announcer).toContainText('Nothing was sent: Thello does not answer.');
  silent = false;
  await line.isNext(setup.sales, lea);
  await board.isLive();
  expect(wire.assignments()).toEqual([]);
  expect(await line.sentTo(lea)).toBeNull();
});

test('a conversation whose end was not told is dismissed on the tile, and a card by its list', async ({ supervisor, setup, line, page }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const [lea, bo] = [caller('Léa Dubois'), caller('Bo')];
  await line.enters(setup.sales, lea);
  await line.enters(setup.sales, bo);
  await drag(page, board.card(lea), board.tile(setup.sofie).root);
  await board.card(lea).isAssigned('ringing');
  await line.isAnswered(setup.sales, lea);
  await board.tile(setup.sofie).is('busy');
  await board.tile(setup.sofie).root.getByRole('button', { name: 'Sofie Peeters is not in this conversation any more' }).click();
  await board.tile(setup.sofie).is('unknown');
  await board.card(bo).assign.click();
  await board.menu.getByRole('button', { name: 'Take off this board' }).click();
  await board.card(bo).isGone();
  await line.isNext(setup.sales, bo);
  await expect(board.card(bo).root).toBeVisible();
});
