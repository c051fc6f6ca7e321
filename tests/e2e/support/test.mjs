// `test` with everything a story needs: a tenant, a telephone line, a supervisor whose page is watched.
import { test as base, expect } from '@playwright/test';
import { Line, caller } from './line.mjs';
import { BoardPage, LogInPage } from './pages.mjs';
import { Thello } from './servers.mjs';
import { configOf, freshSetup } from './setup.mjs';
import { GivenTenant } from './tenant.mjs';
import { Watch } from './watch.mjs';
import { Wire } from './wire.mjs';

/** A supervisor: one browser context with one page in it. */
export class Supervisor {
  #thello;
  #setup;

  /**
   * @param {import('@playwright/test').Page} page
   * @param {Thello | GivenTenant} thello
   * @param {ReturnType<typeof freshSetup>} setup
   */
  constructor(page, thello, setup) {
    this.page = page;
    this.#thello = thello;
    this.#setup = setup;
    this.board = new BoardPage(page);
    this.form = new LogInPage(page);
    this.wire = new Wire(page);
  }

  /** What the page will find; `more` is laid over the usual configuration. @param {Record<string, unknown>} [more] */
  async configures(more = {}) {
    const config = configOf(this.#setup, this.#thello.address, more);
    await this.page.route('**/config.json', (route) => route.fulfill({ json: config }));
  }

  /** Opens the page, and waits for the program. @param {Record<string, unknown>} [more] */
  async opens(more) {
    await this.opensEarly(more);
    await expect(this.form.programs).toBeVisible();
  }

  /** Opens the page, and waits for a form: the program may still be on its way. @param {Record<string, unknown>} [more] */
  async opensEarly(more) {
    await this.configures(more);
    await this.page.goto(this.#thello.page);
    await expect(this.form.submit).toBeVisible();
  }

  /** Logs in, and waits until the board is live. */
  async logsIn() {
    await this.form.logIn(this.#thello.userName, this.#thello.password);
    await this.board.isLive();
  }

  /** @param {Record<string, unknown>} [more] */
  async isOnTheBoard(more) {
    await this.opens(more);
    await this.logsIn();
  }

  /** Both queues are heard, which they would not be on a connection that is not subscribed. @param {Line} line */
  async hears(line) {
    for (const queue of [this.#setup.sales, this.#setup.support]) {
      const call = caller('Léa Dubois');
      await line.enters(queue, call);
      await this.board.card(call).isConfirmed();
    }
  }
}

/**
 * A supervisor at a page that is not opened yet.
 * @param {import('@playwright/test').Page} page @param {Thello | GivenTenant} thello
 * @param {ReturnType<typeof freshSetup>} setup @param {Watch} watch
 */
async function seated(page, thello, setup, watch) {
  const given = thello instanceof GivenTenant ? thello : null;
  await watch.over(page.context(), given?.hosts);
  await given?.deliverTo(page.context());
  if (given) {
    // Which of its two spellings names the hub is the tenant's affair.
    watch.expect(/status of 404 .*\/mine\)$/);
    // What a page tells is asked where passwords are like no other text; those of people may be a word of the page.
    watch.leaks.expect('console', 'address', 'title', 'storage', 'text');
  }
  const supervisor = new Supervisor(page, thello, setup);
  if (page.context().browser()?.browserType().name() === 'firefox') await supervisor.wire.hearInFirefox(page);
  return supervisor;
}

/**
 * @typedef {object} Story
 * @property {boolean} ownTenant the test kills its tenant, or changes how it behaves: one of its own
 * @property {import('./servers.mjs').Oddities | undefined} oddities what makes its tenant unlike the usual one
 * @property {void} atHand
 * @property {(step: () => unknown) => void} afterwards what to take down once the pages have gone, which would miss it
 * @property {Thello | GivenTenant} thello the tenant
 * @property {ReturnType<typeof freshSetup>} setup queues and operators
 * @property {Line} line the telephone line
 * @property {Watch} watch what must not go wrong unseen
 * @property {Supervisor} supervisor the supervisor
 * @property {Supervisor} colleague a second one, in a browser context of their own
 */

/**
 * @typedef {object} Surroundings
 * @property {'simulator' | 'reference-hub' | 'tenant'} thelloKind
 * @property {() => Promise<Thello | GivenTenant>} sharedThello
 */

/** @type {import('@playwright/test').TestType<import('@playwright/test').PlaywrightTestArgs & import('@playwright/test').PlaywrightTestOptions & Story, import('@playwright/test').PlaywrightWorkerArgs & import('@playwright/test').PlaywrightWorkerOptions & Surroundings>} */
export const test = base.extend({
  thelloKind: ['simulator', { option: true, scope: 'worker' }],
  ownTenant: [false, { option: true }],
  oddities: [undefined, { option: true }],

  // Started when it is first needed.
  sharedThello: [async ({ thelloKind }, use) => {
    /** @type {Promise<Thello | GivenTenant> | undefined} */
    let thello;
    await use(() => (thello ??= thelloKind === 'tenant' ? GivenTenant.open() : Thello.start(thelloKind)));
    await (await thello)?.end();
  }, { scope: 'worker' }],

  atHand: [async ({ thelloKind, sharedThello, browserName }, use, testInfo) => {
    const nobodyRings = thelloKind === 'tenant' && testInfo.tags.includes('@rings') && !(await sharedThello()).mayRing;
    testInfo.skip(nobodyRings, 'no operator was named');
    const noHub = thelloKind === 'reference-hub' && !process.env.CALLBOARD_REFERENCE_HUB;
    testInfo.skip(noHub, 'CALLBOARD_REFERENCE_HUB is not set: no real hub at hand');
    const noFirefox = browserName === 'firefox' && !process.env.CALLBOARD_FIREFOX;
    testInfo.skip(noFirefox, 'CALLBOARD_FIREFOX is not set: no Firefox at hand');
    await use();
  }, { auto: true }],

  // Set up by itself before the pages, and so taken down after them.
  afterwards: [async ({}, use) => {
    /** @type {(() => unknown)[]} */
    const steps = [];
    await use((step) => void steps.push(step));
    for (const step of steps.reverse()) await step();
  }, { auto: true }],

  thello: async ({ thelloKind, sharedThello, ownTenant, oddities, afterwards }, use) => {
    if (!ownTenant && !oddities) {
      await use(await sharedThello());
      return;
    }
    const own = await Thello.start(thelloKind, oddities);
    afterwards(() => own.end());
    await use(own);
  },

  setup: async ({ thello }, use) => use(thello instanceof GivenTenant ? thello.setup() : freshSetup()),

  line: async ({ thello, watch }, use) => {
    const line = await Line.open(thello, (call) => watch.leaks.caller(call));
    await use(line);
    await line.close();
  },

  watch: [async ({}, use) => {
    const watch = new Watch();
    await use(watch);
    expect(watch.surprises(), 'what went wrong in the page').toEqual([]);
    expect(watch.leaks.found(), 'what a page told that it must not').toEqual([]);
  }, { auto: true }],

  supervisor: async ({ context, page, thello, setup, watch }, use) => {
    await use(await seated(page, thello, setup, watch));
    await watch.leaks.gather(context);
  },

  colleague: async ({ browser, thello, setup, watch }, use, testInfo) => {
    const { viewport, locale, timezoneId, contextOptions } = testInfo.project.use;
    const context = await browser.newContext({ viewport, locale, timezoneId, ...contextOptions });
    await use(await seated(await context.newPage(), thello, setup, watch));
    await watch.leaks.gather(context);
    await context.close();
  },
});

export { expect };
