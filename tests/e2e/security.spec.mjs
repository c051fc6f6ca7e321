import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createHTML } from '../../src/markup.js';
import { expect, test } from './support/test.mjs';
import { documentedHeaders, headersFor } from './support/headers.mjs';
import { isLiveWithin } from './support/pages.mjs';

test.describe('the headers', () => {
  test('that docs/configuration.md names are the ones that the page is tested under', async ({ thello, page, supervisor }) => {
    // The simulator and the page have one address; the real hub stands in for the document's placeholders.
    const expected = thello.kind === 'simulator' ? documentedHeaders() : headersFor(thello.address);
    expect(Object.keys(expected)).toContain('content-security-policy');
    const answers = page.waitForResponse((answer) => answer.url() === thello.page);
    await supervisor.opens();
    expect((await answers).headers()).toMatchObject(expected);
  });

  test('permit nothing unsafe but compiling WebAssembly, and one policy for markup', () => {
    const policy = documentedHeaders()['content-security-policy'];
    expect(policy.match(/'unsafe-[^']*'|'wasm-[^']*'/g)).toEqual(["'wasm-unsafe-eval'"]);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toMatch(/; require-trusted-types-for 'script'; trusted-types default$/);
    expect(policy).not.toMatch(/[ :]\*|data:|blob:/);
  });
});

test.describe('a portal', () => {
  const PORTAL = '<!doctype html><title>Portal</title><iframe width="900" height="700" title="Calls" src="';

  test('that the policy names can frame the page', { tag: '@core' }, async ({ supervisor, page, thello, setup }) => {
    await page.route('**/portal.html', (route) => route.fulfill({ contentType: 'text/html', body: `${PORTAL}./">` }));
    await supervisor.opens();
    await page.goto(`${thello.page}portal.html`);
    await isLiveWithin(page.frameLocator('iframe'), thello, setup);
  });

  test('that it does not name is refused', async ({ supervisor, page, thello, watch }) => {
    watch.expect(/frame-ancestors/);
    await page.route('**/portal.html', (route) => route.fulfill({ contentType: 'text/html', body: `${PORTAL}${thello.page}">` }));
    await supervisor.opens();
    await page.goto(`${thello.page}portal.html`.replace('127.0.0.1', 'localhost'));
    await expect.poll(() => page.frames().map((frame) => frame.url())).toContain('chrome-error://chromewebdata/');
  });
});

/** What a page must not do, and the directive that forbids it. */
const BREACHES = {
  'style-src-attr': () => document.body.setAttribute('style', 'color: red'),
  'style-src-elem': () => document.head.append(Object.assign(document.createElement('style'), { textContent: '* {}' })),
  'require-trusted-types-for': () => { document.body.innerHTML = '<img src="x">'; },
  'trusted-types': () => Reflect.get(window, 'trustedTypes').createPolicy('mine', {}),
  'img-src': () => { new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='; },
  'connect-src': () => fetch('http://127.0.0.1:9/elsewhere'),
  'frame-src': () => document.body.append(Object.assign(document.createElement('iframe'), { src: '/' })),
};

for (const [directive, breach] of Object.entries(BREACHES)) {
  test(`a breach of ${directive} would fail a test`, async ({ supervisor, page, watch }) => {
    await supervisor.opens();
    expect(watch.surprises()).toEqual([]);
    // It may throw, or only be without effect: it is told either way.
    await page.evaluate(breach).catch(() => {});
    await expect.poll(() => watch.surprises().join('\n')).toContain(`policy: ${directive} `);
    watch.expect(new RegExp(`^policy: ${directive} `), /^console: /);
  });
}

/** Ways for a text to become markup or script. @type {Record<string, (text: string) => unknown>} */
const WAYS = {
  innerHTML: (text) => { document.body.innerHTML = text; },
  outerHTML: (text) => { document.body.outerHTML = text; },
  insertAdjacentHTML: (text) => document.body.insertAdjacentHTML('beforeend', text),
  'a template': (text) => { document.createElement('template').innerHTML = text; },
  'a fragment': (text) => document.createRange().createContextualFragment(text),
  'a parser': (text) => new DOMParser().parseFromString(text, 'text/html'),
  'a shadow': (text) => { document.createElement('div').attachShadow({ mode: 'open' }).innerHTML = text; },
  'the whole document': (text) => document.write(text),
  'the text of a script': (text) => { document.createElement('script').text = text; },
  'the address of a script': (text) => { document.createElement('script').src = text; },
  'the document of a frame': (text) => { document.createElement('iframe').srcdoc = text; },
  'an attribute with a handler': (text) => document.body.setAttribute('onclick', text),
  'a timer': (text) => setTimeout(text),
};

test('a hostile text is refused whichever way it takes', async ({ supervisor, page, watch }) => {
  watch.expect(/^policy: require-trusted-types-for /, /^console: /);
  await supervisor.opens();
  for (const [way, take] of Object.entries(WAYS)) {
    await expect(page.evaluate(take, '<img src="x" onerror="alert(1)">'), way).rejects.toThrow(/Trusted/);
  }
  await expect(page.locator('[src="x"]')).toHaveCount(0);
});

test('harmless markup passes, in a browser that asks about every text', { tag: '@core' }, async ({ supervisor, page }) => {
  await supervisor.opens();
  const made = await page.evaluate(() => {
    const template = document.createElement('template');
    template.innerHTML = '<p class="quiet">1 &lt; 2<br></p>';
    return template.content.firstElementChild?.outerHTML;
  });
  expect(made).toBe('<p class="quiet">1 &lt; 2<br></p>');
});

test('every fixed part of a view that the program holds passes, also of views that no test opens', () => {
  const folder = process.env.CALLBOARD_DIST ?? '';
  const file = readdirSync(folder).find((name) => name.endsWith('.wasm')) ?? '';
  const program = readFileSync(join(folder, file), 'latin1');
  // Texts stand there side by side, so the tags are looked for: those with a value, and those that end an element.
  const tags = program.match(/<[a-z][a-z0-9]*(?: [^<>\0]*)?="[^"]*"[^<>\0]*>|<\/[a-z][a-z0-9]*>/g) ?? [];
  expect(tags).toContain('</span>');
  expect(tags.filter((tag) => createHTML(tag) === null)).toEqual([]);
});

test('nobody can put another policy in the place of the page’s own', async ({ supervisor, page, watch }) => {
  watch.expect(/^policy: trusted-types /, /^console: /);
  await supervisor.opens();
  const again = () => Reflect.get(window, 'trustedTypes').createPolicy('default', { createHTML: (/** @type {string} */ text) => text });
  await expect(page.evaluate(again)).rejects.toThrow(/default/);
});

test('an error in the console, and an exception, would fail a test', async ({ supervisor, page, watch }) => {
  await supervisor.opens();
  await page.evaluate(() => {
    console.error('a line of an error');
    setTimeout(() => { throw new Error('a fault of the page'); });
  });
  await expect.poll(() => watch.surprises().join('\n')).toMatch(/a line of an error.*\n.*a fault of the page/);
  watch.expect(/a line of an error/, /a fault of the page/);
});
