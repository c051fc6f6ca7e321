// Whether everything has its place on a narrow page.
import { expect } from '@playwright/test';

/** Nothing sticks out at the side. @param {import('@playwright/test').Page} page */
export async function fits(page) {
  const wider = await page.evaluate(() => {
    const root = document.documentElement;
    const out = [...document.querySelectorAll('body *')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.height > 1 && box.right > root.clientWidth + 1 && getComputedStyle(element).visibility !== 'hidden'
        && !element.closest('.sr-only');
    });
    return { scroll: root.scrollWidth - root.clientWidth, out: out.slice(0, 5).map((element) => `${element.tagName}.${element.className}`) };
  });
  expect(wider).toEqual({ scroll: 0, out: [] });
}

/** What is there is read whole. @param {import('@playwright/test').Locator} labels */
export async function isWhole(labels) {
  const cut = await labels.evaluateAll((all) => all.filter((label) => label.scrollWidth > label.clientWidth).map((label) => label.textContent));
  expect(await labels.count()).toBeGreaterThan(0);
  expect(cut, 'cut').toEqual([]);
}
