// The wrapper's conformance cases (docs/protocol.md, “W”) of connections that do not open as they should. No server fails
// so on request: the fault is made between the page and either server, so that all before and after is a server's own.
import { expect, test } from './support/test.mjs';
import { gate } from './support/gate.mjs';
import { NETWORK } from './support/watch.mjs';
import { tamper, withoutSockets } from './support/wire.mjs';

const NEGOTIATE = '**/hub/negotiate**';

test.beforeEach(({ watch }) => watch.expect(...NETWORK, /status of (40[134]|503)/));

/** What negotiating is answered with, until it is mended. @param {import('@playwright/test').Page} page @param {object} answer */
async function negotiating(page, answer) {
  await page.route(NEGOTIATE, (route) => route.fulfill(answer));
  return () => page.unroute(NEGOTIATE);
}

for (const [status, state, words] of /** @type {const} */ ([
  [401, 'lost', 'Thello no longer accepts this log-in.'],
  [403, 'lost', 'This account is not allowed to do that.'],
  [404, 'reconnecting', 'The hub was not found at the address that Thello gave.'],
  [503, 'reconnecting', 'Thello answered with an error (503).'],
])) {
  test(`a negotiation that is refused with ${status} has words and a next step of its own (2)`, async ({ supervisor, line, page }) => {
    const weather = await tamper(page, {});
    await supervisor.isOnTheBoard();
    const { board } = supervisor;
    const mend = await negotiating(page, { status });
    await weather.breakOff();
    await board.isConnected(state);
    await expect(board.root).toContainText(words);
    await mend();
    if (state === 'lost') return;
    await board.isLive();
    await supervisor.hears(line);
  });
}

test('a computer without a network says so, and connects when it is back (2)', async ({ supervisor, line, page, context }) => {
  const weather = await tamper(page, {});
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  await context.setOffline(true);
  await weather.breakOff();
  await expect(board.root).toContainText('This computer has no network.');
  await context.setOffline(false);
  await board.isLive();
  await supervisor.hears(line);
});

test('an error in the answer to negotiating is told in the hub’s own words (3)', async ({ supervisor, line, page }) => {
  const weather = await tamper(page, {});
  await supervisor.isOnTheBoard();
  const mend = await negotiating(page, { json: { error: 'Not before nine.' } });
  await weather.breakOff();
  await expect(supervisor.board.root).toContainText('Not before nine.');
  await mend();
  await supervisor.board.isLive();
  await supervisor.hears(line);
});

test('a redirection is followed with its token, and each connection starts at the first address (4)', async ({ supervisor, line, thello, page }) => {
  const weather = await tamper(page, {});
  /** @type {string[]} */
  const asked = [];
  let token = '';
  await page.route(NEGOTIATE, (route) => {
    const elsewhere = route.request().url().includes('elsewhere');
    const shown = (route.request().headers().authorization ?? '').replace('Bearer ', '');
    asked.push(elsewhere ? `elsewhere, with ${shown === token ? 'its' : 'another'} token` : 'first');
    token = elsewhere ? token : shown;
    return elsewhere ? route.continue() : route.fulfill({ json: { url: `${thello.address}/hub?elsewhere=1`, accessToken: token } });
  });
  await supervisor.isOnTheBoard();
  await supervisor.hears(line);
  await weather.breakOff();
  await expect(supervisor.board.gap).toBeVisible();
  await supervisor.board.isLive();
  await supervisor.hears(line);
  expect(asked).toEqual(['first', 'elsewhere, with its token', 'first', 'elsewhere, with its token']);
});

test('redirections without end are given up after a hundred, and the next connection works (4)', async ({ supervisor, line, thello, page }) => {
  const weather = await tamper(page, {});
  await supervisor.isOnTheBoard();
  const hops = /** @type {number[]} */ ([]);
  await page.route(NEGOTIATE, (route) => {
    if (!route.request().url().includes('hop')) hops.push(0);
    hops[hops.length - 1] += 1;
    return route.fulfill({ json: { url: `${thello.address}/hub?hop=1` } });
  });
  await weather.breakOff();
  await expect(supervisor.board.root).toContainText('The hub’s answer was not what a hub should send.');
  expect(hops[0]).toBe(100);
  await page.unroute(NEGOTIATE);
  await supervisor.board.isLive();
  await supervisor.hears(line);
});

for (const [what, fate, words] of /** @type {[string, import('./support/wire.mjs').Fate, string][]} */ ([
  ['an error', { instead: { error: 'The protocol is not supported.' } }, 'The protocol is not supported.'],
  ['something else', { instead: { type: 6 } }, 'The hub’s answer was not what a hub should send.'],
  ['a break', 'break', 'The connection broke.'],
])) {
  test(`${what} in place of the handshake's answer fails that connection, and the next one works (12, 13, 35)`, async ({ supervisor, line, page }) => {
    let bad = false;
    const weather = await tamper(page, { fromHub: (message) => (bad && !('type' in message) ? fate : 'pass') });
    await supervisor.isOnTheBoard();
    bad = true;
    await weather.breakOff();
    await expect(supervisor.board.root).toContainText(words);
    await supervisor.board.isConnected('reconnecting');
    bad = false;
    await supervisor.board.isLive();
    await supervisor.hears(line);
  });
}

test.describe('a line that lets WebSockets be asked for and never answered', () => {
  test.use({ ownTenant: true, oddities: { tunnel: true } });

  test('makes the page poll, and the next connection may be a WebSocket again (41, 45)', async ({ supervisor, line, thello, page }) => {
    const { tunnel } = thello;
    if (!tunnel) throw new Error('There is no tunnel.');
    tunnel.loseSockets();
    await page.clock.install();
    let polls = 0;
    page.on('request', (request) => { polls += Number(request.method() === 'GET' && request.url().includes('/hub?id=')); });
    await supervisor.opens();
    await supervisor.form.logIn(thello.userName, thello.password);
    await supervisor.board.isConnected('connecting');
    await expect.poll(() => supervisor.wire.sockets).toBe(1);
    await page.clock.runFor(6_500);
    await supervisor.board.isLive();
    await supervisor.hears(line);
    expect(polls).toBeGreaterThan(1);
    // A browser that polls asks again by itself when a line only breaks.
    tunnel.refuse();
    await supervisor.board.isConnected('reconnecting');
    tunnel.mend();
    await supervisor.board.isLive();
    await supervisor.hears(line);
    expect(supervisor.wire.sockets).toBe(2);
  });
});

test('a negotiation that is never answered is given up after 15 s, and the next one works (42)', async ({ supervisor, line, page }) => {
  const weather = await tamper(page, {});
  await page.clock.install();
  await supervisor.isOnTheBoard();
  // The first is never answered, those after it when the words were read.
  const read = gate();
  let asked = 0;
  await page.route(NEGOTIATE, async (route) => {
    asked += 1;
    if (asked === 1) return;
    await read.opened;
    await route.continue();
  });
  await weather.breakOff();
  await expect.poll(() => asked).toBe(1);
  await page.clock.runFor(15_500);
  await expect(supervisor.board.root).toContainText('Thello did not answer in time.');
  read.open();
  await supervisor.board.isLive();
  await supervisor.hears(line);
});

test.describe('without WebSockets', () => {
  test.beforeEach(({ page }) => withoutSockets(page));

  test('the page polls, and says good-bye when it leaves (43)', async ({ supervisor, line, page }) => {
    await supervisor.isOnTheBoard();
    await supervisor.hears(line);
    const left = page.waitForResponse((answer) => answer.request().method() === 'DELETE');
    await supervisor.board.logOut.click();
    expect((await left).status()).toBe(202);
  });

  test('and without polling, it is said what the last way was answered with (45)', async ({ supervisor, line, thello, page }) => {
    await page.route('**/hub?id=**', (route) => route.fulfill({ status: 503 }));
    await supervisor.opens();
    await supervisor.form.logIn(thello.userName, thello.password);
    await supervisor.board.isConnected('reconnecting');
    await expect(supervisor.board.root).toContainText('Thello answered with an error (503).');
    await page.unroute('**/hub?id=**');
    await supervisor.board.isLive();
    await supervisor.hears(line);
  });
});

test('under a policy that forgets WebSockets the page polls (47)', async ({ supervisor, line, thello, page, watch }) => {
  watch.expect(/connect-src/);
  // The browser itself writes the address that it refuses there.
  watch.leaks.expect('console');
  await page.clock.install();
  await supervisor.opens();
  // A second policy can only take away.
  await page.evaluate((sources) => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = `connect-src ${sources}`;
    document.head.append(policy);
  }, `${new URL(thello.page).origin} ${thello.address}`);
  const refused = page.waitForEvent('console', (message) => message.text().includes('connect-src'));
  await supervisor.form.logIn(thello.userName, thello.password);
  await refused;
  await page.clock.runFor(6_500);
  await supervisor.board.isLive();
  await supervisor.hears(line);
});
