// A frame with `sandbox`: what docs/embedding.md says is needed is enough, and without it the page says so.
import { expect, test } from './support/test.mjs';
import { BoardPage, LogInPage } from './support/pages.mjs';
import { configOf } from './support/setup.mjs';
import { token } from './support/token.mjs';

/** What the browser says of files that a frame without an origin may not take, or without scripts may not run. */
const REFUSED = /blocked by CORS policy|ERR_|requires the request to be CORS enabled|Blocked script execution/;

/**
 * Opens a portal with the page in a frame.
 * @param {import('@playwright/test').Page} page @param {string} address @param {string} sandbox
 */
async function framed(page, address, sandbox) {
  const body = `<!doctype html><title>Portal</title><iframe width="1200" height="800" sandbox="${sandbox}" src="${address}"></iframe>`;
  await page.route('**/portal.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${address}portal.html`);
  return /** @type {import('@playwright/test').Page} */ (/** @type {unknown} */ (page.frameLocator('iframe')));
}

test.beforeEach(({ context, watch }) => watch.over(context));

test('with scripts and its own origin the page does its work', async ({ page, thello, setup }) => {
  const origin = new URL(thello.page).origin;
  await page.route('**/config.json', (route) => route.fulfill({ json: configOf(setup, thello.address, { portalOrigins: [origin] }) }));
  const frame = await framed(page, thello.page, 'allow-scripts allow-same-origin');
  await expect(new LogInPage(frame).submit).toBeVisible();
  await page.evaluate(([token, to]) => frames[0].postMessage({ type: 'callboard:token', version: 1, token }, to), [await token(thello), origin]);
  await new BoardPage(frame).isLive();
});

test('without an origin of its own the page says at once what the frame needs', async ({ page, thello, watch }) => {
  watch.expect(REFUSED);
  const frame = await framed(page, thello.page, 'allow-scripts allow-forms allow-popups');
  await expect(frame.getByRole('alert')).toContainText('allow-scripts allow-same-origin', { timeout: 8_000 });
});

test('so it does where the web server lets any origin read its files', async ({ page, thello, watch }) => {
  watch.expect(REFUSED);
  await page.route((url) => /\.\w+$/.test(url.pathname) && !url.pathname.endsWith('.html'), async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };
    await route.fulfill({ response, headers });
  });
  const frame = await framed(page, thello.page, 'allow-scripts');
  await expect(frame.getByRole('alert')).toHaveText(/^This frame .*allow-scripts allow-same-origin/);
});

test('without scripts the page says at once that it needs them', async ({ page, thello, watch }) => {
  watch.expect(REFUSED);
  const frame = await framed(page, thello.page, 'allow-same-origin');
  await expect(frame.locator('noscript p')).toBeVisible();
});
