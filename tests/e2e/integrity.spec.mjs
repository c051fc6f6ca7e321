// Every file that index.html links is held to the digest that the build wrote beside its name.
import { expect, test } from './support/test.mjs';

// Chromium's words, then Firefox's; of an error that the page logs, only its place is told there.
const REFUSED = /Failed to find a valid digest|integrity checks failed|Failed to fetch|is not the file that was built|hashes in the integrity attribute match|^console: Error \(\S*\/boot-/;
/** What is added changes nothing that the file does: only its digest. */
const CHANGED = {
  'the style sheet': { file: /\/styles-\w+\.css$/, added: '/* */' },
  'the SignalR client': { file: /\/signalr\.min-\w+\.js$/, added: '//' },
  'the policy for markup': { file: /\/markup-\w+\.js$/, added: '//' },
  'the module': { file: /\/callboard-\w+\.js$/, added: '//' },
  // An empty section of its own, which a program may have anywhere.
  'the program': { file: /\/callboard-\w+\.wasm$/, added: '\0\x02\x01x' },
};

/** @param {import('@playwright/test').Page} page @param {{ file: RegExp, added: string }} change */
async function change(page, { file, added }) {
  await page.route(file, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: Buffer.concat([await response.body(), Buffer.from(added)]) });
  });
}

for (const [what, changed] of Object.entries(CHANGED)) {
  test(`${what} that was changed on the way is refused, and the page says so`, { tag: '@core' }, async ({ supervisor, page, thello, watch }) => {
    watch.expect(REFUSED);
    await change(page, changed);
    await page.goto(thello.page);
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
    await expect(page.getByRole('alert')).toContainText('changed on the way');
    await expect(supervisor.form.submit).toHaveCount(0);
  });
}

test('the script that starts the page is refused when it was changed, and the page does not start', async ({ supervisor, page, thello, watch }) => {
  watch.expect(REFUSED);
  const refused = page.waitForEvent('console', (message) => REFUSED.test(message.text()));
  await change(page, { file: /\/boot-\w+\.js$/, added: '//' });
  await page.goto(thello.page);
  await refused;
  // There is nobody left to say more than the page's own first words.
  await expect(page.getByRole('alert')).toContainText('is missing, or is refused', { timeout: 8_000 });
  await expect(supervisor.form.submit).toHaveCount(0);
});

test('the page is whole without a change, takes each file once, and links none without a digest', async ({ supervisor, page, thello }) => {
  /** @type {string[]} */
  const taken = [];
  page.on('request', (request) => taken.push(new URL(request.url()).pathname));
  await supervisor.opens();
  const html = await (await page.request.get(thello.page)).text();
  const links = html.match(/<(link|script)\b[^>]*>/g) ?? [];
  const held = links.filter((link) => /integrity="?sha384-/.test(link));
  expect(links.filter((link) => !held.includes(link))).toEqual([expect.stringContaining('icon.svg')]);
  const paths = held.map((link) => new URL(/(?:href|src)="?([^\s">]+)/.exec(link)?.[1] ?? '', thello.page).pathname);
  expect(taken.filter((path) => paths.includes(path)).sort()).toEqual(paths.sort());
  expect(paths.filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
  // Debian's nginx sends .mjs as a file to save, and no browser runs that: only what every web server knows.
  const endings = [...new Set(taken.map((path) => /\.\w+$/.exec(path)?.[0] ?? '/'))].sort();
  expect(endings).toEqual(['.css', '.js', '.json', '.svg', '.wasm', '/'].filter((ending) => endings.includes(ending)));
});
