import { expect, test } from './support/test.mjs';
import { gate } from './support/gate.mjs';
import { caller } from './support/line.mjs';
import { BoardPage, LogInPage } from './support/pages.mjs';
import { configOf } from './support/setup.mjs';

const AUTHENTICATE = '**/api/Authentication/Authenticate';
const TENANT = '**/api/tenants/mine';
const STATUS = /status of [45]\d\d/;

test.describe('what goes wrong is said, and can be mended', () => {
  test('a wrong password is named; the user name stays, the password is typed anew', { tag: '@core' }, async ({ supervisor, thello, watch }) => {
    watch.expect(STATUS);
    const { form, board } = supervisor;
    await supervisor.opens();
    await form.logIn(thello.userName, 'not the password');
    await form.failsWith('unauthorized');
    await expect(form.userName).toHaveValue(thello.userName);
    await expect(form.password).toHaveValue('');
    await expect(form.password).toBeFocused();
    await board.isConnected('signed-out');
    await form.password.fill(thello.password);
    await form.password.press('Enter');
    await board.isLive();
  });

  test('a wrong API key is named', async ({ supervisor, watch }) => {
    watch.expect(STATUS);
    await supervisor.opens({ signIn: ['apiKey'] });
    await supervisor.form.apiKey.fill('not-a-key');
    await supervisor.form.submit.click();
    await supervisor.form.failsWith('unauthorized');
    await expect(supervisor.form.apiKey).toHaveValue('');
  });

  test('a server that cannot be reached is named, and the next try works', async ({ supervisor, thello, page, watch }) => {
    watch.expect(/net::ERR_CONNECTION_REFUSED/);
    await supervisor.opens();
    await page.route(AUTHENTICATE, (route) => route.abort('connectionrefused'));
    await supervisor.form.logIn(thello.userName, thello.password);
    await supervisor.form.failsWith('unreachable');
    await page.unroute(AUTHENTICATE);
    await supervisor.form.password.fill(thello.password);
    await supervisor.form.submit.click();
    await supervisor.board.isLive();
  });

  test('a computer without a network is told from a server that is not there', async ({ supervisor, thello, context, watch }) => {
    watch.expect(/net::ERR_INTERNET_DISCONNECTED/);
    await supervisor.opens();
    await context.setOffline(true);
    await supervisor.form.logIn(thello.userName, thello.password);
    await supervisor.form.failsWith('offline');
    await context.setOffline(false);
    await supervisor.form.password.fill(thello.password);
    await supervisor.form.submit.click();
    await supervisor.board.isLive();
  });

  test('a server that does not let this page’s address in is told from one that is not there', async ({ supervisor, thello, page, watch }) => {
    test.skip(thello.kind !== 'reference-hub', 'the simulator and the page have one address');
    watch.expect(/blocked by CORS policy/, /net::ERR_FAILED/);
    await supervisor.opens();
    await page.route(AUTHENTICATE, (route) => route.fulfill({ json: {}, headers: { 'access-control-allow-origin': 'https://elsewhere.example' } }));
    await supervisor.form.logIn(thello.userName, thello.password);
    await supervisor.form.failsWith('origin-refused');
  });

  test('a server that never answers is given up after a while', async ({ supervisor, thello, page, watch }) => {
    watch.expect(/net::ERR_/);
    await page.clock.install();
    await supervisor.opens();
    await page.route(AUTHENTICATE, () => {});
    const asked = page.waitForRequest(AUTHENTICATE);
    await supervisor.form.logIn(thello.userName, thello.password);
    await asked;
    await page.clock.fastForward('01:00');
    await supervisor.form.failsWith('timed-out');
  });

  test('a web page in place of Thello is not taken for an answer', async ({ supervisor, thello, page }) => {
    await supervisor.opens();
    await page.route(AUTHENTICATE, (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><h1>Welcome to the hotel network</h1>' }));
    await supervisor.form.logIn(thello.userName, thello.password);
    await supervisor.form.failsWith('nonsense');
  });

  test('an answer without a token is not taken for one', async ({ supervisor, thello, page }) => {
    await supervisor.opens();
    await page.route(AUTHENTICATE, (route) => route.fulfill({ json: { token: 'elsewhere' } }));
    await supervisor.form.logIn(thello.userName, thello.password);
    await supervisor.form.failsWith('nonsense');
  });

  test('a tenant without a hub is not taken for one', async ({ supervisor, thello, page }) => {
    await supervisor.opens();
    await page.route(TENANT, (route) => route.fulfill({ json: { id: 1, name: 'Nobody’s' } }));
    await supervisor.form.logIn(thello.userName, thello.password);
    await supervisor.form.failsWith('nonsense');
  });

  test('a hub at an insecure address gets nothing', async ({ supervisor, thello, page }) => {
    await supervisor.opens();
    await page.route(TENANT, (route) => route.fulfill({ json: { signalRUrl: 'http://hub.example/hub' } }));
    await supervisor.form.logIn(thello.userName, thello.password);
    await supervisor.form.failsWith('hub-address');
    // That nothing was sent there is watched over: a request to another machine fails the test.
  });

  test('an address where Thello is not is named', async ({ supervisor, thello, page, watch }) => {
    watch.expect(STATUS);
    await supervisor.opens();
    await page.route(AUTHENTICATE, (route) => route.fulfill({ status: 404 }));
    await supervisor.form.logIn(thello.userName, thello.password);
    await supervisor.form.failsWith('not-found');
  });

  test('an error of the server is quoted', async ({ supervisor, thello, page, watch }) => {
    watch.expect(STATUS);
    await supervisor.opens();
    await page.route(AUTHENTICATE, (route) => route.fulfill({ status: 503 }));
    await supervisor.form.logIn(thello.userName, thello.password);
    await supervisor.form.failsWith('status');
    await expect(supervisor.form.failure).toContainText('503');
  });

  test('credentials that the hub does not take lead back to the form', async ({ supervisor, thello, page, watch }) => {
    watch.expect(STATUS);
    await supervisor.opens();
    await page.route('**/hub/negotiate**', (route) => route.fulfill({ status: 401 }));
    await supervisor.form.logIn(thello.userName, thello.password);
    await supervisor.board.isConnected('lost');
    await page.getByRole('button', { name: 'Log in again' }).click();
    await page.unroute('**/hub/negotiate**');
    await supervisor.logsIn();
  });

  test('a hub that is down after a good log-in is tried again until it is up', async ({ supervisor, thello, page, watch }) => {
    watch.expect(STATUS);
    await supervisor.opens();
    await page.route('**/hub/negotiate**', (route) => route.fulfill({ status: 503 }));
    await supervisor.form.logIn(thello.userName, thello.password);
    await supervisor.board.isConnected('reconnecting');
    await page.unroute('**/hub/negotiate**');
    await supervisor.board.isLive();
  });
});

test.describe('a tenant that spells its path in the other way', () => {
  test.use({ oddities: { singularTenant: true } });

  test('is found', async ({ supervisor, watch }) => {
    watch.expect(/status of 404/);
    await supervisor.isOnTheBoard();
    await expect(supervisor.board.tenant).toHaveText(/\w/);
  });
});

test('user name and password lead to a live board, and say whose it is', { tag: '@core' }, async ({ supervisor, setup }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  await expect(board.connection).toHaveText('Live');
  await expect(board.tenant).toHaveText(/\w/);
  await expect(board.lane(setup.sales)).toBeVisible();
  await expect(board.lane(setup.support)).toBeVisible();
  await board.tile(setup.sofie).is('unknown');
  expect(new Set(supervisor.wire.sent('SubscribeBlocNotifications').flat())).toEqual(new Set([setup.sales.id, setup.support.id]));
});

test('an API key leads to a live board, without a WebSocket', { tag: '@core' }, async ({ supervisor, thello, setup, line }) => {
  const { board, form } = supervisor;
  await supervisor.opens({ signIn: ['password', 'apiKey'] });
  await expect(form.password).toBeVisible();
  await form.useKey.click();
  await expect(form.userName).toHaveCount(0);
  await form.usePassword.click();
  await expect(form.userName).toBeVisible();
  await form.useKey.click();
  await form.apiKey.fill(thello.apiKey);
  await form.submit.click();
  await board.isLive();
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await expect(board.card(lea).who).toHaveText('Léa Dubois');
  expect(supervisor.wire.sockets, 'a browser cannot send the key on a WebSocket').toBe(0);
});

test('one way to log in shows no choice between ways', async ({ supervisor }) => {
  await supervisor.opens({ signIn: ['apiKey'] });
  await expect(supervisor.form.apiKey).toBeVisible();
  await expect(supervisor.form.usePassword).toHaveCount(0);
  await supervisor.opens({ signIn: ['password'] });
  await expect(supervisor.form.password).toBeVisible();
  await expect(supervisor.form.useKey).toHaveCount(0);
});

test('an impatient second press logs in once', async ({ supervisor, thello, page }) => {
  await supervisor.opens();
  let asked = 0;
  const answer = gate();
  await page.route(AUTHENTICATE, async (route) => {
    if (route.request().method() === 'POST') asked += 1;
    await answer.opened;
    await route.continue();
  });
  await supervisor.form.logIn(thello.userName, thello.password);
  await expect(page.getByRole('button', { name: 'Logging in…' })).toBeVisible();
  // It says that it is busy; an impatient hand presses all the same.
  await page.getByRole('button', { name: 'Logging in…' }).click({ force: true });
  await supervisor.form.password.press('Enter');
  answer.open();
  await supervisor.board.isLive();
  expect(asked).toBe(1);
});

test('logging out leaves nothing behind', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
  await supervisor.isOnTheBoard();
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await expect(supervisor.board.card(lea).root).toBeVisible();
  await supervisor.board.logOut.click();
  await supervisor.board.isConnected('signed-out');
  await expect(supervisor.form.password).toHaveValue('');
  await expect(page.getByText('Léa Dubois')).toHaveCount(0);
  const kept = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    state: history.state,
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ local: {}, session: {}, state: null, databases: [], caches: [], workers: 0 });
  expect(await page.context().cookies()).toEqual([]);
  // The next one to log in does not see it either.
  await supervisor.logsIn();
  await supervisor.board.card(lea).isGone();
});

for (const by of /** @type {const} */ (['the button', 'Enter'])) {
  test(`a frame that may not submit forms logs in by ${by}`, async ({ page, thello, setup, supervisor }) => {
    await page.route('**/config.json', (route) => route.fulfill({ json: configOf(setup, thello.address) }));
    await page.route('**/portal.html', (route) => route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Portal</title><iframe width="1200" height="800" title="Calls" sandbox="allow-scripts allow-same-origin" src="./"></iframe>',
    }));
    await page.goto(`${thello.page}portal.html`);
    const frame = /** @type {import('@playwright/test').Page} */ (/** @type {unknown} */ (page.frameLocator('iframe[title=Calls]')));
    const form = new LogInPage(frame);
    await form.userName.fill(thello.userName);
    if (by === 'Enter') {
      // A field that is missing is asked for.
      await form.userName.press('Enter');
      await expect(form.password).toBeFocused();
    }
    await form.password.fill(thello.password);
    if (by === 'Enter') await form.password.press('Enter');
    else await form.submit.click();
    await new BoardPage(frame).isLive();
    expect(supervisor.wire.sockets).toBe(1);
  });
}

test('a lock that the browser refuses is no failure', async ({ page, supervisor }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.locks, 'request', { value: () => Promise.reject(new DOMException('', 'SecurityError')) });
  });
  // An unhandled rejection would be a surprise to the watch.
  await supervisor.isOnTheBoard();
});
