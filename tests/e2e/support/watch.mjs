// Nothing goes wrong unseen: errors in the console, exceptions, breaches of the content-security policy, and requests
// to anywhere but this machine fail the test; and so do secrets that are told (leaks.mjs).
import { Leaks } from './leaks.mjs';

/** What went wrong in the pages of a test. */
export class Watch {
  /** @type {string[]} */
  #seen = [];
  /** @type {RegExp[]} */
  #expected = [];
  leaks = new Leaks();

  /** Declares an error that is part of the story. @param {...RegExp} patterns */
  expect(...patterns) {
    this.#expected.push(...patterns);
  }

  /** What was not part of the story. */
  surprises() {
    return this.#seen.filter((line) => !this.#expected.some((pattern) => pattern.test(line)));
  }

  /** @param {import('@playwright/test').BrowserContext} context @param {string[]} [hosts] whom the page may ask as well */
  async over(context, hosts = []) {
    const allowed = ['127.0.0.1', 'localhost', ...hosts];
    await this.leaks.over(context);
    context.on('console', (message) => {
      if (message.type() === 'error') this.#seen.push(`console: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (failure) => this.#seen.push(`exception: ${failure.error()}`));
    await context.exposeBinding('reportPolicyBreach', (_, words) => { this.#seen.push(`policy: ${words}`); });
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        // @ts-ignore: put there by the binding above
        window.reportPolicyBreach(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
      });
    });
    await context.route((url) => !allowed.includes(url.hostname), (route) => {
      this.#seen.push(`left this machine: ${route.request().url()}`);
      return route.abort();
    });
  }
}

/** What browsers say when a server is not there, or a connection to it breaks: Chromium, then Firefox. */
// A hub that comes back while the page looks why it did not answer says that it does not know the page.
export const NETWORK = [/net::ERR_/, /WebSocket connection to/, /status of 40[01] .*\/hub\)$/, /Firefox can’t establish a connection/, /The connection to wss?:.* was interrupted/];
