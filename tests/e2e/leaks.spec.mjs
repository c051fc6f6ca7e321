// That no secret is told is watched over in every test (support/leaks.mjs). Here: that the watching would see one.
import { expect, test } from './support/test.mjs';
import { caller } from './support/line.mjs';

/** Ways to tell somebody something. @type {Record<string, (text: string) => void>} */
const TELLING = {
  console: (text) => console.debug('a line for developers', { text }),
  address: (text) => history.replaceState(null, '', `?search=${encodeURIComponent(text)}`),
  title: (text) => { document.title = text; },
  storage: (text) => localStorage.setItem('kept', text),
  text: (text) => document.body.append(text),
};

for (const [place, tell] of Object.entries(TELLING)) {
  test(`a secret in ${place} would fail a test`, async ({ supervisor, page, thello, watch, context }) => {
    const asked = page.waitForRequest('**/tenants/mine');
    await supervisor.isOnTheBoard();
    const token = (await asked).headers().authorization.replace('Bearer ', '');
    await watch.leaks.gather(context);
    expect(watch.leaks.found()).toEqual([]);
    await page.evaluate(tell, `now ${thello.password} and then`);
    await page.evaluate(tell, token);
    await watch.leaks.gather(context);
    expect(watch.leaks.found()).toContain(`the password in ${place}`);
    expect(watch.leaks.found()).toContain(`the token in ${place}`);
    // A title is a text of the page as well.
    watch.leaks.expect(/** @type {any} */ (place), 'text');
  });
}

for (const place of ['console', 'address', 'title']) {
  test(`a caller in ${place} would fail a test`, async ({ supervisor, setup, line, page, watch, context }) => {
    const lea = caller('Léa Dubois', '+32 470 12 34 56');
    await supervisor.isOnTheBoard();
    await line.enters(setup.sales, lea);
    await expect(supervisor.board.card(lea).root).toBeVisible();
    await watch.leaks.gather(context);
    expect(watch.leaks.found()).toEqual([]);
    await page.evaluate(TELLING[place], 'call 0032470/12.34.56 of Léa Dubois');
    await watch.leaks.gather(context);
    expect(watch.leaks.found()).toContain(`the caller Léa Dubois in ${place}`);
    expect(watch.leaks.found()).toContain(`the number +32 470 12 34 56 in ${place}`);
    watch.leaks.expect(/** @type {any} */ (place));
  });
}

test('what a page tells is kept when it is left', async ({ supervisor, page, thello, watch }) => {
  await supervisor.isOnTheBoard();
  await page.evaluate((text) => document.body.append(text), thello.password);
  await page.reload();
  await expect.poll(() => watch.leaks.found()).toContain('the password in text');
  watch.leaks.expect('text');
});

test('of the token on a WebSocket only the one query is let pass', async ({ supervisor, watch, page }) => {
  const asked = page.waitForRequest('**/tenants/mine');
  await supervisor.isOnTheBoard();
  const token = (await asked).headers().authorization.replace('Bearer ', '');
  watch.leaks.tell('console', `WebSocket connection to 'ws://127.0.0.1/hub?id=1&access_token=${token}' failed`);
  expect(watch.leaks.found()).toEqual([]);
  watch.leaks.tell('console', `Information: connecting to ws://127.0.0.1/hub?id=1&access_token=${token}`);
  watch.leaks.tell('address', `http://127.0.0.1/hub?access_token=${token}`);
  expect(watch.leaks.found()).toEqual(['the token in console', 'the token in address']);
  watch.leaks.expect('console', 'address');
});

test('of the token in a storage only the one key of the tab is let pass', async ({ supervisor, watch, page, context }) => {
  const asked = page.waitForRequest('**/tenants/mine');
  await supervisor.isOnTheBoard();
  const token = (await asked).headers().authorization.replace('Bearer ', '');
  expect(await page.evaluate(() => sessionStorage.getItem('callboard.token'))).toBe(token);
  await watch.leaks.gather(context);
  expect(watch.leaks.found()).toEqual([]);
  for (const keep of [
    (/** @type {string} */ text) => sessionStorage.setItem('another', text),
    (/** @type {string} */ text) => localStorage.setItem('callboard.token', text),
  ]) {
    await page.evaluate(keep, token);
  }
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['callboard.token']);
  await watch.leaks.gather(context);
  expect(watch.leaks.found()).toEqual(['the token in storage', 'the token in storage']);
  watch.leaks.expect('storage');
});
