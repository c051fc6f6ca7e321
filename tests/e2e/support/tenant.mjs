// A tenant that is not started but given (`cargo xtask certify`): one bloc of it is meant for tests, and no other is touched.
import { serve, site } from './site.mjs';
import { freshSetup } from './setup.mjs';

/**
 * What is known of it beforehand. Credentials come by CALLBOARD_USER and CALLBOARD_PASSWORD.
 * @typedef {object} Given
 * @property {string} api the Management API's base
 * @property {string} hub the hub's address
 * @property {string} bloc the test bloc
 * @property {string[]} operators who may be rung
 * @property {string} [origin] where the page will stand; this machine, when left out
 */

/** A real tenant, to tests what `Thello` of servers.mjs is. */
export class GivenTenant {
  kind = /** @type {const} */ ('tenant');
  /** @type {Given} */
  #given;
  /** @type {Awaited<ReturnType<typeof serve>> | null} */
  #server = null;

  /** @param {Given} given */
  constructor(given) {
    this.#given = given;
    this.userName = process.env.CALLBOARD_USER ?? '';
    this.password = process.env.CALLBOARD_PASSWORD ?? '';
    this.apiKey = process.env.CALLBOARD_API_KEY ?? '';
    this.address = given.api;
    this.direct = given.api;
  }

  /** As the environment names it. */
  static async open() {
    const tenant = new GivenTenant(JSON.parse(process.env.CALLBOARD_TENANT ?? '{}'));
    if (!tenant.#given.origin) tenant.#server = await serve(tenant.#spokenTo, tenant.#dist);
    return tenant;
  }

  get #dist() {
    return process.env.CALLBOARD_DIST ?? '';
  }

  get #spokenTo() {
    return [...new Set([this.#given.api, this.#given.hub].map((address) => new URL(address).origin))];
  }

  /** Hosts that the page may ask, apart from this machine. */
  get hosts() {
    return this.#spokenTo.map((origin) => new URL(origin).hostname);
  }

  /** Where the page is. */
  get page() {
    return `${this.#given.origin ?? this.#server?.address}/`;
  }

  /** An origin of a company's own is acted: what a browser asks there is answered here. @param {import('@playwright/test').BrowserContext} context */
  async deliverTo(context) {
    if (!this.#given.origin) return;
    const answer = site(this.#spokenTo, this.#dist);
    await context.route(`${this.#given.origin}/**`, async (route) => route.fulfill(await answer(route.request().url())));
  }

  /** Nobody rings whose id was made up: tests that send are tagged `@rings`, and send to the first. */
  get mayRing() {
    return this.#given.operators.length > 0;
  }

  /** One queue: a test that needs a second one is not portable. */
  setup() {
    const { sales, support, ...operators } = freshSetup();
    sales.id = this.#given.bloc;
    operators.sofie.id = this.#given.operators[0] ?? operators.sofie.id;
    operators.amina.queues = [sales.id];
    return /** @type {ReturnType<typeof freshSetup>} */ ({ sales, ...operators });
  }

  async end() {
    this.#server?.stop();
  }
}
