// Any web server will do: the folder as the build leaves it, delivered by one that knows nothing of it.
import { expect, test as base } from './support/test.mjs';
import { missing, serveWithNginx } from './support/nginx.mjs';
import { LogInPage } from './support/pages.mjs';

const test = base.extend({
  /** @type {any} */
  nginx: async ({ afterwards }, use, testInfo) => {
    testInfo.skip(missing !== '', `no nginx at hand: ${missing}`);
    const nginx = await serveWithNginx(process.env.CALLBOARD_DIST ?? '');
    afterwards(nginx.stop);
    await use(nginx);
  },
});

test.beforeEach(async ({ context, watch }) => watch.over(context));

test('Debian’s nginx delivers the page as a folder, and redirects to its last slash', async ({ page, nginx }) => {
  const answer = await page.goto(`${nginx.address}/board`);
  await expect(new LogInPage(page).programs).toBeVisible();
  expect(page.url()).toBe(`${nginx.address}/board/`);
  expect(answer?.headers()).not.toHaveProperty('content-security-policy');
});

test('a web server that does not know WebAssembly delivers it as anything, and the page starts', async ({ page, nginx }) => {
  const program = page.waitForResponse(/\.wasm$/);
  await page.goto(`${nginx.address}/old/`);
  await expect(new LogInPage(page).programs).toBeVisible();
  expect((await program).headers()['content-type']).toBe('application/octet-stream');
});

test('where the last slash is missing and the web server does not mind, the page says so at once', async ({ page, nginx, watch }) => {
  watch.expect(/status of 404/, /Refused to|MIME type/);
  await page.goto(`${nginx.address}/app`);
  await expect(page.getByRole('alert')).toContainText('has to end in “/”', { timeout: 2_000 });
  await page.goto(`${nginx.address}/app/`);
  await expect(new LogInPage(page).programs).toBeVisible();
});
