// A board that hangs on a wall for weeks hears of the version that was published meanwhile, and nobody is disturbed by it.
import { caller } from './support/line.mjs';
import { expect, test as base } from './support/test.mjs';

/** What the deliverer has: another version, or a page that is not Callboard's. Only who looks sees it. */
class Deliverer {
  version = '';
  page = '';

  /** @param {import('@playwright/test').Page} page @param {string} address */
  async standsBefore(page, address) {
    await page.route(address, async (route) => {
      // A document that comes from here, the browser would not let speak to this machine.
      if (route.request().isNavigationRequest()) return route.continue();
      if (this.page) return route.fulfill({ contentType: 'text/html', body: this.page });
      const response = await route.fetch();
      const body = (await response.text()).replace(/content=\S+ name=callboard-version/, (tag) => (this.version ? `content=${this.version} name=callboard-version` : tag));
      return route.fulfill({ response, body });
    });
  }
}

const test = base.extend({
  /** @type {any} */
  deliverer: async ({ page, thello }, use) => {
    await page.clock.install();
    const deliverer = new Deliverer();
    await deliverer.standsBefore(page, thello.page);
    await use(deliverer);
  },
});

/** Somebody looks at the page again, a while later. @param {import('@playwright/test').Page} page */
async function comesBackTo(page) {
  await page.clock.fastForward(61_000);
  const looked = page.waitForResponse((answer) => answer.url() === page.url());
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await (await looked).finished();
  await page.clock.runFor(1_000);
}

/** @param {import('@playwright/test').Page} page */
const offer = (page) => page.getByRole('region', { name: 'A new version of Callboard' });

test('another version is offered, and a reload brings it with the board', async ({ supervisor, deliverer, setup, line, page }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await board.card(lea).isConfirmed();
  await comesBackTo(page);
  await expect(offer(page)).toHaveCount(0);
  deliverer.version = '9.9.9';
  await comesBackTo(page);
  await expect(offer(page)).toBeVisible();
  await expect(page.getByRole('status')).toContainText('A new version of Callboard has been published');
  const reloaded = page.waitForEvent('load');
  await offer(page).getByRole('button', { name: 'Reload' }).click();
  await reloaded;
  await board.isLive();
  await expect(board.card(lea).root).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
});

test('while a call is in hand nothing is offered', async ({ supervisor, deliverer, setup, line, page }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await board.card(lea).isConfirmed();
  deliverer.version = '9.9.9';
  await board.card(lea).handle.press('Enter');
  await expect(page.getByRole('main')).toHaveAttribute('data-hand', 'picked');
  await comesBackTo(page);
  await expect(offer(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(offer(page)).toBeVisible();
});

test('whoever dismisses it hears of it no more', async ({ supervisor, deliverer, page }) => {
  await supervisor.isOnTheBoard();
  deliverer.version = '9.9.9';
  await comesBackTo(page);
  await offer(page).getByRole('button', { name: 'Dismiss' }).click();
  await comesBackTo(page);
  await expect(offer(page)).toHaveCount(0);
});

test('it is offered at the log-in as well, and a page that is not Callboard’s is no version', async ({ supervisor, deliverer, page }) => {
  await supervisor.opens();
  deliverer.page = '<!doctype html><title>Who are you?</title>';
  await comesBackTo(page);
  await expect(offer(page)).toHaveCount(0);
  deliverer.page = '';
  deliverer.version = '9.9.9';
  await comesBackTo(page);
  await expect(offer(page)).toBeVisible();
});
