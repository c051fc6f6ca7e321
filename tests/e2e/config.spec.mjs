import { expect, test } from './support/test.mjs';
import { caller } from './support/line.mjs';

/** @param {import('@playwright/test').Page} page @param {string} key */
function fault(page, key) {
  return page.getByRole('region', { name: 'Something in config.json is not as expected' }).getByRole('row').filter({ hasText: key });
}

test('the file is asked for before the program has come, and once', async ({ supervisor, page }) => {
  let asked = 0;
  page.on('request', (request) => { if (request.url().endsWith('/config.json')) asked += 1; });
  const first = page.waitForRequest('**/config.json');
  await page.route('**/*.wasm', async (route) => {
    await first;
    await route.continue();
  });
  await supervisor.isOnTheBoard();
  expect(asked).toBe(1);
});

test('without a file the page says that there is none, and what to put there', async ({ supervisor, page, thello, watch }) => {
  watch.expect(/status of 404/);
  await page.route('**/config.json', (route) => route.fulfill({ status: 404 }));
  await page.goto(thello.page);
  await expect(fault(page, 'config.json')).toContainText('a file config.json beside this page');
  await expect(page.getByRole('region', { name: 'No queues are configured' })).toBeVisible();
  await expect(supervisor.form.submit).toBeVisible();
  await expect(page.getByText('api.v3.thello.cloud')).toBeVisible();
});

test('a file that is no JSON is named by line and column, and no password is asked for', async ({ supervisor, page, thello }) => {
  await page.route('**/config.json', (route) => route.fulfill({ body: '{\n  "queues": [ }' }));
  await page.goto(thello.page);
  await expect(fault(page, '(the file)')).toContainText('line 2, column 15');
  await expect(page.getByText('Nobody can log in here')).toBeVisible();
  await expect(supervisor.form.submit).toHaveCount(0);
  await expect(page.getByText('Put a file config.json')).toHaveCount(0);
});

test('a file that cannot be fetched may name another address: no password is asked for', async ({ supervisor, page, thello, watch }) => {
  watch.expect(/status of 503/);
  await page.route('**/config.json', (route) => route.fulfill({ status: 503 }));
  await page.goto(thello.page);
  await expect(fault(page, 'config.json')).toContainText('a file that can be fetched');
  await expect(supervisor.form.submit).toHaveCount(0);
});

test('comments, a last comma and letters of Windows are taken', { tag: '@core' }, async ({ supervisor, page, thello }) => {
  await page.route('**/config.json', (route) => route.fulfill({
    body: Buffer.from('{ // Ours\n "queues": [{ "id": "5f0c1a2b-0001-4000-8000-000000000001", "name": "Zo\u00EB", "colour": "Zo\u00EB" },], }', 'latin1'),
  }));
  await page.goto(thello.page);
  await expect(fault(page, 'queues[0].colour')).toContainText('Zoë');
  await expect(supervisor.form.submit).toBeVisible();
});

test('wrong values are named by key, value and what was expected, and the rest is used', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
  await supervisor.opens({
    queues: [setup.sales, { id: 'not-an-id', name: 'Nowhere' }, { ...setup.support, colour: 'plaid', waitSeconds: { amber: 90, red: 60, critical: 120 } }],
    operators: [setup.sofie, { ...setup.sofie, name: 'Sofie again' }, { name: 'Nobody' }],
    ringSeconds: 'soon',
    theme: '<b>pink</b>',
    qeues: [],
  });
  await expect(fault(page, 'queues[1].id')).toContainText('not-an-id');
  await expect(fault(page, 'queues[1].id')).toContainText('a UID');
  await expect(fault(page, 'queues[2].colour')).toContainText('plaid');
  await expect(fault(page, 'queues[2].waitSeconds')).toContainText('amber no higher than red');
  await expect(fault(page, 'operators[2].id')).toContainText('a UID');
  await expect(fault(page, 'operators').filter({ hasText: setup.sofie.id })).toContainText('no other entry');
  await expect(fault(page, 'ringSeconds')).toContainText('a whole number from 1 to 600');
  await expect(fault(page, 'theme')).toContainText('<b>pink</b>');
  await expect(fault(page, 'qeues')).toContainText('a key from the documentation');
  await supervisor.logsIn();
  const lea = caller('Léa Dubois');
  await line.enters(setup.support, lea);
  await expect(supervisor.board.lane(setup.support).locator(supervisor.board.card(lea).root)).toBeVisible();
  await expect(supervisor.board.tile(setup.sofie).root).toContainText('Sofie Peeters');
});

test('an address that would carry passwords in the clear is named, and nobody can log in to another', async ({ supervisor, page, thello }) => {
  await page.route('**/config.json', (route) => route.fulfill({ json: { api: 'http://thello.example' } }));
  await page.goto(thello.page);
  await expect(fault(page, 'api')).toContainText('http://thello.example');
  await expect(fault(page, 'api')).toContainText('an https address');
  await expect(page.getByText('Nobody can log in here')).toBeVisible();
  await expect(supervisor.form.submit).toHaveCount(0);
});

test('a board without operators says how to add them', async ({ supervisor, setup, line, page }) => {
  await supervisor.isOnTheBoard({ operators: [] });
  await expect(page.getByText('No operators are configured')).toBeVisible();
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await supervisor.board.card(lea).assign.click();
  await expect(supervisor.board.choices).toHaveCount(0);
  await expect(supervisor.board.menu).toContainText('Nobody by that name');
});

test('ids are taken in any usual spelling', async ({ supervisor, setup, line }) => {
  const bytes = Buffer.from(setup.support.id.replaceAll('-', ''), 'hex');
  const dotNet = Buffer.from([3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15].map((at) => bytes[at]));
  await supervisor.isOnTheBoard({
    queues: [{ ...setup.sales, id: `{${setup.sales.id.toUpperCase()}}` }, { ...setup.support, id: dotNet.toString('base64url') }],
    operators: [{ ...setup.sofie, id: setup.sofie.id.toUpperCase().replaceAll('-', '') }],
  });
  const [lea, tom] = [caller('Léa Dubois'), caller('Tom Maes')];
  await line.enters(setup.sales, lea);
  await line.enters(setup.support, tom);
  await expect(supervisor.board.lane(setup.sales).locator(supervisor.board.card(lea).root)).toBeVisible();
  await expect(supervisor.board.lane(setup.support).locator(supervisor.board.card(tom).root)).toBeVisible();
  await expect(supervisor.board.tile(setup.sofie).root).toBeVisible();
});

/** @param {import('@playwright/test').Page} page */
const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('the theme of the file is used, and can be changed by hand', { tag: '@core' }, async ({ supervisor, page }) => {
  await supervisor.isOnTheBoard({ theme: 'dark' });
  const dark = await ground(page);
  await supervisor.board.theme.selectOption('Light');
  await expect.poll(() => ground(page)).not.toBe(dark);
  await supervisor.board.theme.selectOption('Dark');
  await expect.poll(() => ground(page)).toBe(dark);
});

test('the theme of the address goes before that of the file, and is followed while the page runs', { tag: '@core' }, async ({ supervisor, page }) => {
  await supervisor.opens({ theme: 'dark' });
  const dark = await ground(page);
  await page.evaluate(() => { location.hash = 'theme=light'; });
  await expect.poll(() => ground(page)).not.toBe(dark);
  await page.evaluate(() => { location.hash = ''; });
  await expect.poll(() => ground(page)).toBe(dark);
});
