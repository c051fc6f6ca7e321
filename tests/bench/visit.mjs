// A fresh browser context with one contestant's page in it, met as a person meets it: by labels and words.

/** A screen as it hangs in a call centre. */
const SCREEN = { width: 1920, height: 1080 };

/** @typedef {Record<string, number>} Metrics by the browser's own names: seconds of the main thread's own time, and counts */

export class Visit {
  /** What the page threw. @type {string[]} */
  thrown = [];

  /** @param {import('@playwright/test').Page} page @param {import('@playwright/test').CDPSession} devtools */
  constructor(page, devtools) {
    this.page = page;
    this.devtools = devtools;
    page.on('pageerror', (error) => this.thrown.push(`the page threw ${error}`));
  }

  /** @template T @param {import('@playwright/test').Browser} browser @param {(visit: Visit) => Promise<T>} act */
  static async during(browser, act) {
    const context = await browser.newContext({ viewport: SCREEN, locale: 'en-GB', timezoneId: 'Europe/Brussels' });
    try {
      const page = await context.newPage();
      return await act(new Visit(page, await context.newCDPSession(page)));
    } finally {
      await context.close();
    }
  }

  /** Opens the page and logs in; done when the board is live. @param {string} address */
  async logIn(address) {
    await this.page.goto(address);
    await this.page.getByRole('textbox', { name: 'User name' }).fill('supervisor');
    await this.page.getByLabel('Password', { exact: true }).fill('supervisor');
    await this.page.getByRole('button', { name: 'Log in', exact: true }).click();
    await this.page.locator('[data-connection=live]').waitFor();
  }

  /** From now on the main thread's work is counted, in its own time: what others do on the machine does not count. */
  async startMeters() {
    await this.devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  }

  /** @returns {Promise<Metrics>} since the page began */
  async readMeters() {
    const { metrics } = await this.devtools.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }
}
