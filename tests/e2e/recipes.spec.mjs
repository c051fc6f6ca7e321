// The recipes for portals (docs/recipes), held to what a browser makes of them: each header lets the pages of its portal
// frame the board, through every frame between, and nobody else; and each script hands its token in. The addresses are
// the documents' own, and nothing of them leaves this machine; the portals' libraries are stood in for.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { LogInPage } from './support/pages.mjs';
import { NO_FOCUS } from './support/portal.mjs';
import { javaScript, recipe } from './support/recipes.mjs';
import { expect, test } from './support/test.mjs';
import { TYPES } from './support/types.mjs';

const DIST = process.env.CALLBOARD_DIST ?? '';
const BOARD = 'https://callboard.example';
const STRANGER = 'https://stranger.example';
const TOKEN = 'a-token-of-thello-for-whoever-is-logged-in';

/** @typedef {Record<string, string>} Files by their names @typedef {ReturnType<typeof recipe>} Recipe */

/**
 * @typedef {object} Portal
 * @property {string[][]} frames the origins around the board, the outermost first: each of these ways to frame it
 * @property {(recipe: Recipe) => Files} [files] of the page directly around the board, `/` first; none where a recipe has no script
 */

const TOKEN_AS_TEXT = { '/thello-token': TOKEN };

/** @type {Record<string, Portal>} */
const PORTALS = {
  'plain-page': {
    frames: [['https://intranet.example']],
    files: ({ page, style, script }) => ({ '/': page, '/calls.css': style, '/calls.js': script, ...TOKEN_AS_TEXT }),
  },
  'sharepoint-online': {
    frames: [['https://contoso.sharepoint.com']],
    files: ({ script }) => ({
      '/': `<!doctype html><script type="importmap">{ "imports": {
        "@microsoft/sp-http": "/sp-http.js", "@microsoft/sp-webpart-base": "/sp-webpart-base.js", "callboard-embed": "/callboard-embed.js"
      } }</script><div id="part"></div><script type="module" src="/sharepoint.js"></script>`,
      '/sp-http.js': 'export const AadHttpClient = { configurations: {} };',
      '/sp-webpart-base.js': 'export class BaseClientSideWebPart {}',
      '/web-part.js': javaScript(script),
      '/sharepoint.js': `
        import WebPart from './web-part.js';
        const client = { get: async () => new Response(${JSON.stringify(TOKEN)}) };
        const part = Object.assign(new WebPart(), {
          domElement: document.getElementById('part'),
          context: { aadHttpClientFactory: { getClient: async () => client } },
        });
        part.render();
        part.render();`,
    }),
  },
  'teams': {
    frames: ['teams.microsoft.com', 'emea.teams.microsoft.com', 'teams.cloud.microsoft'].map((teams) => [`https://${teams}`, 'https://portal.example']),
    files: ({ page, style, script }) => ({
      '/': page,
      '/tab.css': style,
      '/tab.js': script,
      '/MicrosoftTeams.min.js': "var microsoftTeams = { app: { initialize: async () => {} }, authentication: { getAuthToken: async () => 'proof' } };",
      ...TOKEN_AS_TEXT,
    }),
  },
  'wordpress': {
    frames: [['https://intranet.example']],
    files: ({ style, script }) => ({
      '/': '<!doctype html><link rel="stylesheet" href="/calls.css"><div id="calls" data-token="/thello-token" data-nonce="1"></div><script type="module" src="/calls.js"></script>',
      '/calls.css': style,
      '/calls.js': script,
      '/thello-token': JSON.stringify({ token: TOKEN }),
    }),
  },
  'liferay': {
    frames: [['https://portal.example']],
    files: ({ style, script }) => ({
      '/': '<!doctype html><link rel="stylesheet" href="/style.css"><callboard-calls></callboard-calls><script type="module" src="/index.js"></script>',
      '/style.css': style,
      '/index.js': script,
      ...TOKEN_AS_TEXT,
    }),
  },
};

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext @typedef {import('@playwright/test').Page} Page */

/** Answers for an origin. @param {BrowserContext} context @param {string} origin @param {(path: string) => Promise<string | Buffer>} read @param {Record<string, string>} [headers] */
async function answerFor(context, origin, read, headers = {}) {
  await context.route(`${origin}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const contentType = TYPES[extname(path) || '.html'];
    await route.fulfill({ contentType, headers, body: await read(path) });
  });
}

/** The board, as somebody delivers it who followed the recipe. @param {BrowserContext} context @param {Recipe} recipe */
async function deliver(context, { policy, config }) {
  const file = (/** @type {string} */ path) => readFile(join(DIST, path === '/' ? 'index.html' : path));
  await answerFor(context, BOARD, async (path) => (path === '/config.json' ? JSON.stringify(config) : file(path)), { 'content-security-policy': policy });
}

/** Frames within frames: the innermost origin frames the board, unless it has a page of its own. @param {BrowserContext} context @param {string[]} origins @param {Files} [files] @param {string} [policy] */
async function frame(context, origins, files, policy) {
  const inside = [...origins.slice(1), BOARD];
  for (const [at, origin] of origins.entries()) {
    const plain = { '/': `<!doctype html><title>${origin}</title><iframe width="1200" height="800" src="${inside[at]}/"></iframe>` };
    const own = at === origins.length - 1 && files;
    const client = () => readFile(new URL('../../src/embed/callboard-embed.js', import.meta.url));
    const pages = /** @type {Files} */ (own || plain);
    await answerFor(context, origin, async (path) => (path === '/callboard-embed.js' ? client() : pages[path] ?? ''), own && policy ? { 'content-security-policy': policy } : {});
  }
}

/** The window that is so many frames deep. @param {Page} page @param {string[]} origins */
function within(page, origins) {
  let inside = /** @type {any} */ (page);
  for (const _ of origins) inside = inside.frameLocator('iframe');
  return new LogInPage(inside);
}

test.beforeEach(async ({ context, watch, thelloKind }, testInfo) => {
  testInfo.skip(thelloKind !== 'simulator', 'no tenant has a part in it: once is enough');
  await watch.over(context);
  watch.expect(NO_FOCUS);
});

for (const [name, { frames, files }] of Object.entries(PORTALS)) {
  const followed = recipe(name);

  test(`${name}: its header lets the portal frame the page`, async ({ context, page }) => {
    await deliver(context, followed);
    for (const origins of frames) {
      await frame(context, origins);
      await page.goto(`${origins[0]}/`);
      await expect(within(page, origins).submit, origins.join(' around ')).toBeVisible();
    }
  });

  test(`${name}: its header lets nobody else frame the page, nor the portal`, async ({ context, page, watch }) => {
    watch.expect(/frame-ancestors/);
    await deliver(context, followed);
    const portal = frames[0].at(-1) ?? '';
    for (const origins of [[STRANGER], [STRANGER, portal], [portal.replace('https:', 'http:')]]) {
      await frame(context, origins);
      await page.goto(`${origins[0]}/`);
      await expect.poll(() => page.frames().map((inner) => inner.url()), origins.join(' around ')).toContain('chrome-error://chromewebdata/');
    }
  });

  test(`${name}: its script hands in the token that it was given`, async ({ context, page, watch }) => {
    watch.expect(/status of 401/);
    watch.leaks.secret('the token', TOKEN);
    await deliver(context, followed);
    await frame(context, frames[0], files?.(followed), followed.portalPolicy);
    await context.route('https://api.v3.thello.cloud/**', (route) => route.fulfill({ status: 401, headers: { 'access-control-allow-origin': '*' } }));
    const asked = page.waitForRequest('https://api.v3.thello.cloud/api/tenants/mine');
    await page.goto(`${frames[0][0]}/`);
    expect((await asked).headers().authorization).toBe(`Bearer ${TOKEN}`);
    await within(page, frames[0]).failsWith('unauthorized');
  });
}
