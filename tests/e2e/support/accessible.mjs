// What everybody needs who does not look, point or see like most: axe finds nothing, every control can be hit, and one
// region speaks.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';

/** @typedef {import('@playwright/test').Page} Page */

/** WCAG 2.2 AA, and what else axe knows to be good practice. @param {Page} page */
export async function isAccessible(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 4).map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary?.split('\n').slice(1, 3).join(' ').trim()})`).join(' | ')}`);
  expect(found).toEqual([]);
}

/** Every control can be hit, by its label as well: 24 by 24 pixels at least (WCAG 2.5.8). @param {Page} page */
export async function canBeHit(page) {
  const small = await page.evaluate(() => [...document.querySelectorAll('button, select, input:not([type=radio]), [role=option]')]
    .map((control) => ({ control, box: (control.closest('label') ?? control).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
    .map(({ control, box }) => `${control.className || control.tagName} ${Math.round(box.width)}×${Math.round(box.height)}`));
  expect(small).toEqual([]);
}

/** There is one region that says what happened, and it can be heard. @param {Page} page */
export async function speaksFromOnePlace(page) {
  await expect(page.getByRole('status')).toHaveCount(1);
  await expect(page.locator('[aria-live], [role=log], [role=timer], [role=alert]')).toHaveCount(0);
}
