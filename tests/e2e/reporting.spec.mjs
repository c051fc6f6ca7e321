// What goes wrong in the page itself is told to the company's own address, and to a portal; to nobody unless it is
// configured, and nobody is named in it.
import { configOf } from './support/setup.mjs';
import { expect, test as base } from './support/test.mjs';

/** @typedef {{ kind: string, detail: string, page: string, address: string, browser: string }} Report */

/** What came to the company's address, and the page that reports there. */
class Reports {
  /** @type {Report[]} */
  all = [];
  /** @type {Record<string, string>[]} */
  headers = [];

  /** @param {import('@playwright/test').Page} page @param {string} address */
  constructor(page, address) {
    this.page = page;
    this.url = new URL('reports', address).href;
  }

  async receive() {
    await this.page.route(this.url, (route) => {
      this.all.push(JSON.parse(route.request().postData() ?? ''));
      this.headers.push(route.request().headers());
      return route.fulfill({ status: 204 });
    });
  }

  /** @param {object} like */
  hold(like) {
    return expect.poll(() => this.all).toContainEqual(expect.objectContaining(like));
  }
}

const test = base.extend(/** @type {{ reports: [any, any] }} */ (/** @type {unknown} */ ({
  reports: async ({ page, thello }, use) => {
    const reports = new Reports(page, thello.page);
    await reports.receive();
    await use(reports);
  },
})));

const stop = (/** @type {import('@playwright/test').Page} */ page) =>
  page.evaluate(() => { setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable executed'); }); });

test('a page that cannot start tells what is missing', async ({ page, thello, setup, reports, watch }) => {
  watch.expect(/ERR_FAILED/, /Failed to fetch/, /TypeError/);
  const config = configOf(setup, thello.address, { reportUrl: reports.url });
  // As people write it.
  const text = `// Ours\n${JSON.stringify(config, null, 2).replace(/\n}$/, ', /* "reportUrl": "no" */\n}')}`;
  await page.route('**/config.json', (route) => route.fulfill({ body: text }));
  await page.route(/\.wasm$/, (route) => route.abort());
  await page.goto(`${thello.page}?token=no#theme=dark`);
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await reports.hold({ kind: 'start', detail: expect.stringMatching(/callboard-\w+\.wasm is missing/), address: thello.page });
  expect(reports.all).toHaveLength(1);
  expect(reports.all[0].page).toMatch(/\S/);
  expect(reports.headers[0]).not.toHaveProperty('cookie');
  expect(reports.headers[0]).not.toHaveProperty('referer');
});

test('a program that stops tells so once, and where it was by a fault of its own', async ({ page, supervisor, reports, watch }) => {
  watch.expect(/panicked at/, /unreachable/, /RuntimeError/);
  await supervisor.isOnTheBoard({ reportUrl: reports.url });
  await page.evaluate(() => {
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
      value: () => { window.dispatchEvent(new Event('online')); return ''; },
    });
    const now = Date.now;
    Date.now = () => now() - 86_400_000;
  });
  await reports.hold({ kind: 'stopped', detail: expect.stringMatching(/^panicked at \S+\.rs:\d+$/) });
  await page.reload();
  await supervisor.board.isLive();
  await stop(page);
  await reports.hold({ kind: 'stopped', detail: 'unreachable executed' });
  await stop(page);
  expect(reports.all).toHaveLength(2);
});

test('what a policy refuses is told by its origin, ten things at most', async ({ page, supervisor, reports, watch }) => {
  watch.expect(/^policy: connect-src/, /violates the document's Content Security Policy/, /Content Security Policy/);
  await supervisor.isOnTheBoard({ reportUrl: reports.url });
  const ask = (/** @type {string} */ url) => page.evaluate((url) => fetch(url).catch(() => {}), url);
  await ask('https://elsewhere.example/path?token=hush#there');
  await reports.hold({ kind: 'policy', detail: 'connect-src refused https://elsewhere.example' });
  for (let at = 0; at < 20; at += 1) await ask(`https://elsewhere-${at}.example/`);
  await expect.poll(() => reports.all.length).toBe(10);
  expect(JSON.stringify(reports.all)).not.toContain('hush');
});

test('nobody is told when nobody is named', async ({ page, supervisor, reports, watch }) => {
  watch.expect(/unreachable executed/);
  await supervisor.isOnTheBoard();
  const asked = page.waitForRequest((request) => request.method() === 'POST' && !request.url().includes('/hub'), { timeout: 1_000 }).catch(() => null);
  await stop(page);
  await expect(page.getByRole('alert')).toContainText('Please reload it.');
  expect(await asked).toBeNull();
  expect(reports.all).toEqual([]);
});

test('an address to which everybody could listen is named on screen, and told nothing', async ({ page, supervisor, watch }) => {
  watch.expect(/unreachable executed/);
  await supervisor.opens({ reportUrl: 'http://reports.example/' });
  await expect(page.getByRole('main')).toContainText('reportUrl');
  await stop(page);
  await expect(page.getByRole('alert')).toContainText('Please reload it.');
});

test('without the script that tells, the page starts all the same', async ({ page, supervisor, watch }) => {
  watch.expect(/status of 404/, /ERR_/, /integrity/);
  await page.route(/\/report-\w+\.js$/, (route) => route.fulfill({ status: 404 }));
  await supervisor.isOnTheBoard();
});
