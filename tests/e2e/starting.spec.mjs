// A page that cannot start says why, in words that somebody can follow: never “Callboard is starting…” for ever.
import { expect, test } from './support/test.mjs';

/** What the browser itself says of it. */
const TOLD = /status of 404|Failed to (fetch|load|find a valid digest)|integrity checks failed|ERR_|MIME type|is missing|Content Security [Pp]olicy|CompileError|cssRules/;
/** How long the page waits for its own script before it says what to look at without one, and a moment more. */
const PATIENCE = { timeout: 8_000 };

/** @typedef {import('@playwright/test').Page} Page @typedef {import('@playwright/test').Route} Route */

/** Ways for a file not to arrive. @type {Record<string, (route: Route) => Promise<void>>} */
const AWAY = {
  'is missing': (route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'Not found' }),
  'is refused': (route) => route.abort(),
  // As web servers do that take every address for one of an application's.
  'is answered with the page itself': (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html>' }),
};

/** @type {[string, RegExp][]} */
const FILES = [
  ['the style sheet', /\/styles-\w+\.css$/],
  ['the SignalR client', /\/signalr\.min-\w+\.js$/],
  ['the policy for markup', /\/markup-\w+\.js$/],
  ['the module', /\/callboard-\w+\.js$/],
  ['the program', /\/callboard-\w+\.wasm$/],
];

test.beforeEach(({ supervisor, watch }) => watch.expect(TOLD));

for (const [what, file] of FILES) {
  test(`${what} is named when it does not arrive`, async ({ page, thello }) => {
    const asked = page.waitForRequest(file);
    for (const [how, away] of Object.entries(AWAY)) {
      await page.route(file, away);
      await page.goto(thello.page);
      const name = new URL((await asked).url()).pathname.slice(1);
      await expect(page.getByRole('alert'), how).toContainText(`Callboard could not be loaded: ${name} is missing`);
    }
  });
}

for (const [how, away] of Object.entries(AWAY)) {
  test(`the script that starts the page ${how}: the page says what to look at without it`, async ({ page, thello }) => {
    await page.route(/\/boot-\w+\.js$/, away);
    await page.goto(thello.page);
    await expect(page.getByRole('alert')).toContainText('A file of the page is missing', PATIENCE);
  });

  test(`every file ${how}: the page says what to look at at once`, async ({ page, thello }) => {
    await page.route((url) => url.pathname !== '/', away);
    await page.goto(thello.page);
    await expect(page.getByRole('alert')).toContainText('A file of the page is missing', { timeout: 2_000 });
  });
}

test('a script that never comes does not keep the page from saying what to look at', async ({ page, thello }) => {
  await page.route(/\/signalr\.min-\w+\.js$/, () => {});
  await page.goto(thello.page, { waitUntil: 'commit' });
  await expect(page.getByRole('main')).toContainText('Callboard is starting');
  await expect(page.getByRole('alert')).toContainText('please reload', PATIENCE);
});

/** @param {Page} page @param {string} address @param {(policy: string) => string} change */
async function under(page, address, change) {
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    await route.fulfill({ response, headers: { ...headers, 'content-security-policy': change(headers['content-security-policy']) } });
  });
  await page.goto(address);
}

test('a policy that forbids WebAssembly is told as what it is', async ({ page, thello, watch }) => {
  watch.expect(/^policy: script-src wasm-eval /);
  await under(page, thello.page, (policy) => policy.replace(" 'wasm-unsafe-eval'", ''));
  await expect(page.getByRole('alert')).toContainText("Content-Security-Policy");
  await expect(page.getByRole('alert')).toContainText("script-src 'wasm-unsafe-eval'");
});

test('a policy that forbids the page’s own policy for markup is told as what it is', async ({ page, thello, watch }) => {
  watch.expect(/^policy: trusted-types /, /^exception: /);
  await under(page, thello.page, (policy) => policy.replace('trusted-types default', "trusted-types 'none'"));
  await expect(page.getByRole('alert')).toContainText('trusted-types default');
});

/** What older browsers do not have. @type {Record<string, () => void>} */
const OLD = {
  'WebAssembly': () => { Reflect.deleteProperty(window, 'WebAssembly'); },
  'the colours of styles': () => { CSS.supports = () => false; },
  'what the program is compiled to': () => {
    WebAssembly.instantiateStreaming = () => Promise.reject(new WebAssembly.CompileError('invalid opcode'));
  },
};

for (const [what, takeAway] of Object.entries(OLD)) {
  test(`a browser that does not have ${what} is told to be too old`, async ({ page, thello }) => {
    await page.addInitScript(takeAway);
    await page.goto(thello.page);
    await expect(page.getByRole('alert')).toContainText('too old');
    await expect(page.getByRole('alert')).toContainText(/Chrome.* \d+.*Firefox \d+.*Safari \d+/);
  });
}

test.describe('a browser without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('is told what is needed', async ({ page, thello }) => {
    await page.goto(thello.page);
    await expect(page.locator('noscript p')).toBeVisible();
  });
});

test('while the page starts as it should, nobody is told what to look at', async ({ supervisor, page }) => {
  await page.addInitScript(() => {
    const seen = /** @type {string[]} */ ([]);
    Reflect.set(window, 'seen', seen);
    const look = () => {
      const help = document.getElementById('boot-help');
      if (help?.checkVisibility({ visibilityProperty: true })) seen.push(help.innerText);
      requestAnimationFrame(look);
    };
    look();
  });
  await supervisor.opens();
  expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toEqual([]);
});
