// Strangers, broken files and servers that are something else: the page keeps running, the rest of the board stays right,
// and what was left out is said.
import { randomUUID } from 'node:crypto';
import { expect, test } from './support/test.mjs';
import { caller } from './support/line.mjs';
import { BoardPage } from './support/pages.mjs';
import { tamper } from './support/wire.mjs';

/** Says something to the page that a hub might. @param {Awaited<ReturnType<typeof tamper>>} weather @param {unknown[]} args */
const event = (weather, ...args) => weather.say({ type: 1, target: 'BlocEvent', arguments: args });

test('names that break other programs are text here, and short', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
  const weather = await tamper(page, {});
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const names = {
    megabyte: 'A'.repeat(1_000_000),
    surrogate: 'lone \ud800 half',
    formula: '=HYPERLINK("http://x","y")',
    zalgo: `Z${'\u0335\u0321'.repeat(300)}`,
    turned: '\u202eevil\u2066 \u0000\u0007 name',
    markup: '<img src=x onerror=alert(1)>"><script>alert(1)</script>',
    // The policy for markup would let it through: that it is never asked is what keeps it a name.
    harmless: '<b class="who">Bold</b>',
  };
  for (const name of Object.values(names)) {
    const call = caller('');
    event(weather, setup.sales.id, 'QUEUE_ENTER', 'x', name, '+32 2 555 01 23', '', '', call.id);
    const card = board.card(call);
    await card.isConfirmed();
    const shown = await card.who.innerText();
    expect(shown.length).toBeLessThanOrEqual(121);
    expect(shown).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/);
  }
  await expect(board.cards).toHaveCount(7);
  await expect(page.locator('img[src="x"], script:not([src]), b')).toHaveCount(0);
  await expect(board.cards.filter({ hasText: names.harmless })).toHaveCount(1);
  const lea = caller('Léa Dubois');
  await line.enters(setup.support, lea);
  await board.card(lea).isConfirmed();
});

test('notifications that make no sense are left out, counted, and listed without naming anybody', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
  const weather = await tamper(page, {});
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  await expect(board.refusals).toHaveCount(0);
  const id = randomUUID();
  event(weather);
  event(weather, 'no-guid', 'QUEUE_ENTER', 'x', 'Secret Sam', '+32 470 99 88 77', '', '', id);
  event(weather, setup.sales.id, 'QUEUE_ENTER', 'x', 'Secret Sam', '+32 470 99 88 77', '', '', '');
  event(weather, setup.sales.id, 'QUEUE_DANCED for +32 470 99 88 77', 'x', '', '', '', '', id);
  event(weather, randomUUID(), 'QUEUE_ENTER', 'x', 'Secret Sam', '', '', '', id);
  event(weather, null, null, null, null, null, null, null, null);
  await expect(board.refusals).toHaveText('6 notifications were not understood');
  await board.refusals.click();
  await expect(board.diagnostics).toContainText('notifications not understood 6');
  await expect(board.diagnostics).toContainText('unknown event QUEUE_DANCED for +…');
  await expect(board.diagnostics).toContainText('a queue that is not configured');
  await expect(board.diagnostics).toContainText('callContextId is no GUID');
  await expect(board.diagnostics).not.toContainText('Sam');
  await expect(board.diagnostics).not.toContainText('99 88');
  await page.keyboard.press('Escape');
  await expect(board.diagnostics).toHaveCount(0);
  await expect(board.cards).toHaveCount(0);
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await board.card(lea).isConfirmed();
});

test('a caller of whom not all can be read is shown all the same', async ({ supervisor, setup, page }) => {
  const weather = await tamper(page, {});
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  event(weather, setup.sales.id, 'QUEUE_ENTER', 'x', 'Nina Nine', '+32 470 99 88 77', '', '', randomUUID(), 'one too many');
  event(weather, setup.sales.id, 'queue_enter', 'x', 'Nora Number', 32470998877, '', '', randomUUID());
  event(weather, setup.sales.id, 'QUEUE_ENTER', 'x', 'Sam Seven', '', '', randomUUID());
  await expect(board.cards).toHaveCount(3);
  await expect(board.cards.filter({ hasText: 'Nora Number' })).toContainText('32470998877');
  await expect(board.refusals).toHaveCount(0);
  event(weather, setup.sales.id, 'QUEUE_ENTER', 'x', 'Olga Object', '', '', { queue: 1 }, randomUUID());
  await expect(board.cards.filter({ hasText: 'Olga Object' })).toHaveCount(1);
  await expect(board.refusals).toHaveText('1 notification was not understood');
});

test('a flood of events that make no sense leaves the board usable', async ({ supervisor, setup, line, page }) => {
  const weather = await tamper(page, {});
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  for (let round = 0; round < 1_000; round += 1) {
    event(weather, round % 2 ? 'no-guid' : setup.sales.id, 'NONSENSE', 'x', round, '', '', '', randomUUID());
  }
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await board.card(lea).isConfirmed();
  await expect(board.refusals).toHaveText('1000 notifications were not understood');
  await board.refusals.click();
  await expect(board.diagnostics).toContainText('notifications not understood 1000');
});

/** A file, and whether the page may use any of it. */
const FILES = {
  'a web page': '<!doctype html><html><body>Please log in</body></html>',
  'half of a file': '{ "queues": [ { "id": "5f0c1a2b-0001-4000-8000-0000',
  'a huge one': `{"queues":[],"junk":"${'x'.repeat(5 * 1024 * 1024)}"}`,
  'a list': '[1, 2, 3]',
  'nothing at all': '',
};

for (const [what, body] of Object.entries(FILES)) {
  test(`a config.json that is ${what} is said to be no configuration`, async ({ supervisor, page, thello }) => {
    await page.route('**/config.json', (route) => route.fulfill({ contentType: 'application/json', body }));
    await page.goto(thello.page);
    await expect(page.getByRole('region', { name: 'Something in config.json is not as expected' })).toContainText('a JSON object');
    await expect(supervisor.form.submit).toHaveCount(0);
  });
}

test.describe('a roster', () => {
  test('of CSV gives operators, and what is wrong in it is named', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
    const nele = { id: randomUUID(), name: 'Nele Wouters', extension: '207' };
    await page.route('**/operators.csv', (route) => route.fulfill({
      contentType: 'text/csv', body: `Name;ID;Extension\r\n"${nele.name}";${nele.id};${nele.extension}\r\nNobody;no-guid;1\r\n`,
    }));
    await supervisor.isOnTheBoard({ operatorsUrl: 'operators.csv' });
    const { board } = supervisor;
    await board.tile(nele).is('unknown');
    await board.tile(setup.sofie).is('unknown');
    await expect(page.getByRole('row').filter({ hasText: 'operatorsUrl:3.id' })).toContainText('no-guid');
    const lea = caller('Léa Dubois');
    await line.enters(setup.sales, lea);
    await board.card(lea).assign.click();
    await board.search.fill('nele');
    await page.keyboard.press('Enter');
    await board.card(lea).isAssigned('ringing');
    await line.hasSent(lea, nele);
  });

  for (const [what, body] of Object.entries(FILES)) {
    test(`that is ${what} gives nobody, says so, and the rest is used`, async ({ supervisor, setup, page }) => {
      await page.route('**/operators.json', (route) => route.fulfill({ body }));
      await supervisor.isOnTheBoard({ operatorsUrl: 'operators.json' });
      await expect(page.getByRole('row').filter({ hasText: 'operatorsUrl' }).first()).toBeVisible();
      await supervisor.board.tile(setup.sofie).is('unknown');
      await expect(page.locator('[data-operator-id]')).toHaveCount(3);
    });
  }
});

test('a Management API that answers with a log-in page is said to be something else', async ({ supervisor, page, thello }) => {
  await supervisor.opens();
  await page.route('**/Authenticate', (route) => route.fulfill({ contentType: 'text/html', body: FILES['a web page'] }));
  await supervisor.form.logIn(thello.userName, thello.password);
  await supervisor.form.failsWith('nonsense');
  await page.unroute('**/Authenticate');
  await page.route('**/mine', (route) => route.fulfill({ contentType: 'text/html', body: FILES['a web page'] }));
  await supervisor.form.logIn(thello.userName, thello.password);
  await supervisor.form.failsWith('nonsense');
});

test('a page that stops by a fault of its own says so, and after a reload shows the board again', { tag: '@core' }, async ({ supervisor, setup, line, page, watch }) => {
  watch.expect(/panicked at/, /unreachable/, /RuntimeError/);
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await board.card(lea).isConfirmed();
  // As when the tab is left for another: the board is kept.
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  // A browser that calls the page back while the page asks it for a date: something that no browser does.
  await page.evaluate(() => {
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
      value: () => { window.dispatchEvent(new Event('online')); return ''; },
    });
    const now = Date.now;
    Date.now = () => now() - 86_400_000;
  });
  await expect(page.getByRole('alert')).toContainText('Callboard has stopped because of a fault of its own.');
  await expect(page.getByRole('alert')).toContainText('Please reload it.');
  await expect(board.cards).toHaveCount(0);
  await page.reload();
  const again = new BoardPage(page);
  await again.isLive();
  await again.card(lea).isConfirmed(false);
});

test('a page that ran out of memory, or of stack, says so as well', { tag: '@core' }, async ({ supervisor, page, watch }) => {
  watch.expect(/unreachable executed/);
  await supervisor.isOnTheBoard();
  await page.evaluate(() => { setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable executed'); }); });
  await expect(page.getByRole('alert')).toContainText('Please reload it.');
  await expect(supervisor.board.cards).toHaveCount(0);
});
