// The system's clock is set, the machine sleeps, summer time ends, midnight comes: what the board shows stays true.
import { expect, test } from './support/test.mjs';
import { caller } from './support/line.mjs';
import { NETWORK } from './support/watch.mjs';
import { tamper } from './support/wire.mjs';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

for (const [step, by] of Object.entries({ 'a day forward': DAY, 'a day back': -DAY })) {
  test(`a clock that is set ${step} makes nobody wait longer or shorter`, async ({ supervisor, setup, line, page }) => {
    const start = Date.now();
    await page.clock.install({ time: start });
    await supervisor.isOnTheBoard();
    const { board, wire } = supervisor;
    const lea = caller('Léa Dubois');
    await line.enters(setup.sales, lea);
    await board.card(lea).isConfirmed();
    const asked = wire.sent('SRPing').length;
    await page.clock.setSystemTime(start + by);
    // A step forward is asked about; one back needs no answer. From here on time goes by as the hub's does.
    if (by > 0) await expect.poll(() => wire.sent('SRPing').length).toBeGreaterThan(asked);
    await expect(board.card(lea).wait).toHaveText(/^0:0[3-9]$/);
    const tom = caller('Tom Maes');
    await line.enters(setup.sales, tom);
    await expect(board.card(tom).wait).toHaveText(/^0:0\d$/);
    await board.isLive();
    await board.card(lea).isConfirmed();
    expect(wire.sockets).toBe(1);
  });
}

test('after a sleep of an hour, in which the steady clock stood still, the wait is right within a second', async ({ supervisor, setup, line, page, watch }) => {
  watch.expect(...NETWORK);
  const start = Date.now();
  await page.clock.install({ time: start });
  let asleep = false;
  const weather = () => (asleep ? 'lose' : 'pass');
  await tamper(page, { fromPage: weather, fromHub: weather });
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await board.card(lea).isConfirmed();
  asleep = true;
  await page.clock.setSystemTime(start + HOUR);
  await page.clock.runFor(2_000);
  await expect(board.card(lea).wait).toHaveText(/^1:00:\d\d$/);
  asleep = false;
  await expect(async () => {
    await page.clock.runFor(1_000);
    await expect(board.root).toHaveAttribute('data-connection', 'live', { timeout: 200 });
  }).toPass();
  await board.card(lea).isConfirmed(false);
  await expect(board.card(lea).wait).toHaveText(/^1:00:\d\d$/);
});

test('after ten minutes in the background, with timers that stood still, the wait is right at once', async ({ supervisor, setup, line, page }) => {
  await page.clock.install();
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await board.card(lea).isConfirmed();
  // Every timer fires once at most, as in a page that was slowed down.
  await page.clock.fastForward(10 * 60_000);
  await page.clock.runFor(1_000);
  await expect(board.card(lea).wait).toHaveText(/^10:0\d$/);
});

test('the night in which summer time ends adds no hour to a wait', async ({ supervisor, setup, line, page }) => {
  // 25 October 2026, 02:59:50 summer time in Brussels; ten seconds later it is 02:00 again.
  await page.clock.install({ time: new Date('2026-10-25T00:59:50Z') });
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await board.card(lea).isConfirmed();
  await page.clock.runFor(20_000);
  await expect(board.card(lea).wait).toHaveText(/^0:2\d$/);
});

test.describe('midnight', () => {
  /** @param {string} zone @param {string} midnight of that zone */
  async function crosses({ supervisor, setup, line, page }, zone, midnight) {
    await page.clock.install({ time: new Date(Date.parse(midnight) - 60_000) });
    await supervisor.isOnTheBoard({ timeZone: zone });
    const { board } = supervisor;
    const [lea, tom] = [caller('Léa Dubois'), caller('Tom Maes')];
    await line.enters(setup.sales, lea);
    await line.isAnswered(setup.sales, lea);
    await expect(board.figure('answered')).toHaveText('1');
    // The hub must be heard of now and then, or the connection is taken for dead.
    for (const name of ['Ann', 'Bo', 'Cy', 'Di']) {
      const other = caller(name);
      await page.clock.fastForward(17_000);
      await line.enters(setup.support, other);
      await expect(board.card(other).root).toBeVisible();
    }
    await expect(board.figure('answered')).toHaveText('0');
    await line.enters(setup.sales, tom);
    await line.isAnswered(setup.sales, tom);
    await expect(board.figure('answered')).toHaveText('1');
    return page.locator('.scope');
  }

  test('in Brussels, where the page is, begins the figures anew', async ({ supervisor, setup, line, page }) => {
    const scope = await crosses({ supervisor, setup, line, page }, 'Europe/Brussels', '2026-11-24T00:00:00+01:00');
    await expect(scope).toContainText('since 00:00');
  });

  test('in another zone that is configured does, on the day in which summer time ends there', async ({ supervisor, setup, line, page }) => {
    await crosses({ supervisor, setup, line, page }, 'America/New_York', '2026-11-02T00:00:00-05:00');
  });

  test('of a zone that no browser knows is named on screen, and Brussels is used', async ({ supervisor, page }) => {
    await supervisor.opens({ timeZone: 'Europe/Bruxelles-sur-Mer' });
    await expect(page.getByRole('row').filter({ hasText: 'timeZone' })).toContainText('such as Europe/Brussels');
  });
});
