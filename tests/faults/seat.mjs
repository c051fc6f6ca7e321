// A supervisor's seat: a page in a browser context of its own, the line that it has to itself, and the hand that works
// on it.
import { setTimeout as pause } from 'node:timers/promises';
import { access } from './access.mjs';
import { barrier } from './barrier.mjs';
import { connectionOf } from './board.mjs';
import { carry } from './carrying.mjs';
import { hear } from './hearing.mjs';
import { record } from './recorder.mjs';
import { Supervisor } from './supervisor.mjs';
import { makeWeather } from './weather.mjs';
import { Wire } from './wire.mjs';

/** A board that is not live so long after a mending is taken for lost. */
const PATIENCE = 60_000;
/** High, because only cards in sight are in the page, and all of them have to be looked at. */
const VIEW = { width: 1_440, height: 3_000 };

/**
 * @typedef {object} Place
 * @property {string} name
 * @property {import('./barrier.mjs').Tenant} tenant
 * @property {import('./tenants/simulated.mjs').Account} account who sits there
 * @property {import('./chance.mjs').Chance} chance
 * @property {import('./supervisor.mjs').Talk} talk what those at all seats know of each other
 * @property {boolean} [polls] the line lets no WebSockets through
 * @property {(page: import('@playwright/test').Page) => Promise<void>} [sabotage] puts a bug into the page
 */

export class Seat {
  /** While the page stands still. @type {import('@playwright/test').CDPSession | null} */
  #debugger = null;

  /** @param {import('@playwright/test').Page} page @param {import('./access.mjs').Access} way @param {Place} place */
  constructor(page, way, { name, tenant, account, chance, talk }) {
    this.page = page;
    this.way = way;
    this.name = name;
    this.tenant = tenant;
    this.account = account;
    this.wire = new Wire(page);
    this.supervisor = new Supervisor(page, chance, account, talk);
  }

  /** @param {import('@playwright/test').Browser} browser @param {Place} place */
  static async take(browser, place) {
    const context = await browser.newContext({ viewport: VIEW, locale: 'en-GB', timezoneId: 'Europe/Brussels', reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const script of [carry, makeWeather, record, hear]) await page.addInitScript(script);
    await place.sabotage?.(page);
    const way = await access(place.tenant.thello);
    if (place.polls) way.line.refuseSockets();
    return new Seat(page, way, place);
  }

  /** Opens the page and logs in; done when the board is live. */
  async open() {
    const config = this.tenant.configFor(this.way.api);
    if (config) await this.page.route('**/config.json', (route) => route.fulfill({ json: config }));
    await this.page.goto(this.way.page);
    await this.supervisor.logIn();
    await this.page.locator('[data-connection=live]').waitFor();
    // A queue for tests is folded to its head, and here its calls are looked at as well; the browser keeps that.
    for (const head of await this.page.locator('.folded-lanes button').all()) await head.click();
  }

  /** @param {{ hidden?: boolean, shift?: number, full?: boolean }} change */
  async weather(change) {
    await this.page.evaluate(({ hidden, ...change }) => {
      /** @type {import('./weather.mjs').Weather} */
      const weather = Object.assign(Reflect.get(window, 'weather'), change);
      if (hidden !== undefined) weather.hide(hidden);
    }, change);
  }

  /** The page runs no more; its lines stay open. */
  async stands() {
    this.#debugger = await this.page.context().newCDPSession(this.page);
    await this.#debugger.send('Debugger.enable');
    const stands = new Promise((resolve) => { this.#debugger?.once('Debugger.paused', resolve); });
    await this.#debugger.send('Debugger.pause');
    await stands;
  }

  async goesOn() {
    await this.#debugger?.send('Debugger.resume');
    await this.#debugger?.detach();
    this.#debugger = null;
  }

  async reloaded() {
    await this.page.reload();
    await this.#isBoard();
  }

  /** For another page of the same server. */
  async left() {
    await this.page.goto(`${this.way.page}icon.svg`);
  }

  /** With the browser's own button: out of its back/forward cache, where it has kept the page. */
  async cameBack() {
    // What comes out of the cache was loaded long ago, and does not say so again.
    await this.page.goBack({ waitUntil: 'commit' });
    await this.#isBoard();
  }

  async #isBoard() {
    await this.page.locator('[data-connection]').first().waitFor({ state: 'attached' });
  }

  async leave() {
    await this.page.context().close();
    this.way.end();
  }

  /**
   * Until the board is live and has caught up. Does what the page asks of the supervisor.
   * @param {string} name after what @param {boolean} atWork whether the supervisor works meanwhile
   * @param {import('./audit.mjs').Audit} audit
   */
  async untilLive(name, atWork, audit) {
    const patience = Date.now() + PATIENCE;
    for (;;) {
      const state = (await connectionOf(this.page)).at(-1)?.[1];
      // While a card is dragged no lane moves, and on a starved machine a drag takes seconds.
      if (state === 'live') await this.supervisor.rest();
      const reached = state === 'live' ? await barrier([this.page], this.tenant) : 'not live';
      if (reached === 'lost' || reached === 'ghost') {
        const why = 'a call was told to a board that says it is live, and is not shown so';
        audit.find(this, [{ kind: reached, about: `the marker after ${name}`, why }], name);
      }
      if (reached !== 'not live') return;
      if (state === 'lost' || state === 'signed-out') {
        await this.supervisor.rest();
        await this.supervisor.comeBack();
      } else if (atWork) {
        this.supervisor.begin();
      }
      if (Date.now() > patience) {
        throw new Error(`The ${this.name} board is ${state} a minute after the hub was there: ${name}\n${await this.trail(patience - 2 * PATIENCE)}`);
      }
      await pause(20);
    }
  }

  /** What the board said and what passed to the hub since a moment. @param {number} moment */
  async trail(moment) {
    const connection = await connectionOf(this.page);
    const said = connection.filter(([at]) => at > moment).map(([at, state]) => `${at - moment} ${state}`);
    const inVain = this.supervisor.inVain.filter(([at]) => at > moment).map(([at, words]) => `${at - moment} ${words}`);
    return `${said.join(', ')} [${[this.wire.since(moment), ...inVain].join(', ')}]`;
  }
}
