// The look, by measure: what has to be in sight, and names that must not be cut.
import { randomUUID } from 'node:crypto';
import { expect, test } from './support/test.mjs';
import { caller } from './support/line.mjs';

// Of at most 22 letters, as they are in Belgium, Germany and France.
const NAMES = [
  'Annelies Vandenbroucke', 'Marie-Christine Pirard', 'Charlotte Vanderlinden', 'Karl-Heinz Rautenberg', 'Bakkerij De Gouden Aar',
  'Gemeente Sint-Niklaas', 'Notaris Van den Berghe', 'Garage Willems & Zonen', 'Wilhelmine Hagenkamp', 'Maximilian Baumgartner',
  'Hildegard Schröder', 'Günther Müller-Wagner', 'Mme Dominique Mommens', 'François Lefèvre', 'Aïcha D’Hondt', 'Els Schoonjans',
  'Jean-Baptiste Lemoine', 'Godelieve Meuwissen', 'WILLEM VANDEWEGHE', 'Mohammed Benhammou', 'Léa Dubois', 'Wim Maes',
];
const TEAMS = ['Front desk', 'Sales', 'Support', 'Billing', 'Service'];

/** So many lanes, and forty operators in five teams. @param {ReturnType<typeof import('./support/setup.mjs').freshSetup>} setup @param {number} lanes */
function company({ sales, support }, lanes) {
  const more = ['Billing', 'Front desk', 'Service after sales'].map((name) => ({ id: randomUUID(), name }));
  const queues = [sales, support, ...more].slice(0, lanes);
  const operators = Array.from({ length: 40 }, (_, at) => ({
    id: randomUUID(), name: NAMES[at % NAMES.length], extension: `${201 + at}`, team: TEAMS[at % TEAMS.length],
  }));
  return { queues, operators };
}

/** Names that are cut, when callers wait for more than ten minutes and much is noted of it, and operators have taken calls. @param {import('@playwright/test').Page} page */
const cut = (page) => page.evaluate(() => {
  for (const wait of document.querySelectorAll('.wait')) wait.textContent = '12:34';
  for (const notes of document.querySelectorAll('.wait-notes')) notes.textContent = 'au moins ▲ Trop longue';
  for (const taken of document.querySelectorAll('.tile-taken > [aria-hidden]:not(.tile-average)')) taken.textContent = '12';
  for (const average of document.querySelectorAll('.tile-average')) average.textContent = '· 0:14';
  const names = [...document.querySelectorAll('.who, .tile-name')];
  return names.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent);
});

/** How many stand wholly in sight of what scrolls them. @param {import('@playwright/test').Page} page @param {string} selector @param {string} within */
const inSight = (page, selector, within) => page.locator(selector).evaluateAll((all, around) => all.filter((one) => {
  const box = one.getBoundingClientRect();
  const edge = one.closest(around)?.getBoundingClientRect();
  // A card's row ends with the space under it.
  return edge && box.top >= edge.top && box.bottom <= Math.min(edge.bottom, innerHeight) + 4;
}).length, within);

for (const { width, height, lanes, cards } of [{ width: 1440, height: 900, lanes: 3, cards: 11 }, { width: 1920, height: 1080, lanes: 5, cards: 14 }]) {
  test.describe(`at ${width} × ${height} with ${lanes} lanes`, () => {
    test.use({ viewport: { width, height } });

    test('no name of 22 letters is cut, and enough is in sight', async ({ supervisor, setup, line, page }) => {
      await supervisor.isOnTheBoard(company(setup, lanes));
      const { board } = supervisor;
      for (const name of NAMES) await line.enters(setup.sales, caller(name, '+32 470 55 16 13'));
      await expect(board.figure('waiting')).toHaveText(`${NAMES.length}`);
      expect(await cut(page)).toEqual([]);
      const ofSales = `[data-bloc-id="${setup.sales.id}"] .card`;
      expect(await inSight(page, ofSales, '.lane-scroll')).toBeGreaterThanOrEqual(cards);
      if (width === 1920) expect(await inSight(page, '.tile', '.tiles')).toBe(40);
      await page.getByRole('button', { name: 'Compact' }).click();
      expect(await inSight(page, ofSales, '.lane-scroll')).toBeGreaterThanOrEqual(Math.ceil(cards * 1.5));
      expect(await cut(page)).toEqual([]);
    });
  });
}

for (const width of [768, 1440, 1920]) {
  test.describe(`beside whom a card names, at ${width}`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('a number is read whole, also of who is next', async ({ supervisor, setup, line, page }) => {
      await supervisor.isOnTheBoard(company(setup, 5));
      const calls = NAMES.slice(0, 4).map((name) => caller(name, '+32 470 55 16 13'));
      for (const call of calls) await line.enters(setup.sales, call);
      await line.isNext(setup.sales, calls[0]);
      await expect(supervisor.board.card(calls[0]).root).toContainText('Next');
      await expect(supervisor.board.card(calls[0]).proposed).toBeVisible();
      const seen = await page.locator('.card').evaluateAll((cards) => cards.map((card) => {
        const [number, what] = ['.number', '.card-what'].map((part) => card.querySelector(part));
        if (!number || !what) return 'not there';
        const whole = number.scrollWidth <= number.clientWidth && number.getBoundingClientRect().right <= what.getBoundingClientRect().right + 1;
        const inside = [...card.querySelectorAll('.proposed')].every((named) => named.getBoundingClientRect().right <= card.getBoundingClientRect().right);
        return whole && inside ? 'whole' : `cut: ${number.textContent}`;
      }));
      expect(seen).toEqual(calls.map(() => 'whole'));
    });
  });
}
