// Dragging, with a mouse and with a finger. A drag is a value, so that something can happen in the middle of it.
import { expect } from '@playwright/test';

/** @typedef {import('@playwright/test').Locator} Locator @typedef {import('@playwright/test').Page} Page */

/** @param {Locator} locator */
async function middle(locator) {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (!box) throw new Error(`Not on screen: ${locator}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * Takes a card up with the mouse.
 * @param {Page} page @param {import('./pages.mjs').Card} card @param {Locator} [by] where it is taken
 */
export async function takeUp(page, card, by = card.handle) {
  const from = await middle(by);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 8, { steps: 3 });
  await expect(page.locator('.ghost')).toBeVisible();
  return {
    /** @param {Locator} target */
    over: async (target) => {
      const to = await middle(target);
      await page.mouse.move(to.x, to.y, { steps: 6 });
    },
    letGo: () => page.mouse.up(),
  };
}

/**
 * Drags a card onto something with the mouse.
 * @param {Page} page @param {import('./pages.mjs').Card} card @param {Locator} target @param {Locator} [by]
 */
export async function drag(page, card, target, by) {
  const hand = await takeUp(page, card, by);
  await hand.over(target);
  await hand.letGo();
}

/**
 * Drags a card onto something with a finger. `touchCancel` is what a browser sends that takes the finger for scrolling.
 * @param {Page} page @param {import('./pages.mjs').Card} card @param {Locator} target
 */
export async function dragByFinger(page, card, target) {
  const devtools = await page.context().newCDPSession(page);
  // As slow as a hand: after a flick the browser takes the next tap for the end of it.
  let timestamp = Date.now() / 1_000 - 2;
  const touch = (/** @type {'touchStart' | 'touchMove' | 'touchEnd'} */ type, /** @type {{ x: number, y: number }[]} */ ...touchPoints) => {
    timestamp += 0.15;
    return devtools.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp });
  };
  const from = await middle(card.handle);
  const steps = 8;
  await touch('touchStart', from);
  await touch('touchMove', { x: from.x + 8, y: from.y + 8 });
  await expect(page.locator('.ghost')).toBeVisible();
  const box = await target.boundingBox();
  if (!box) throw new Error(`Not on screen: ${target}`);
  const to = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  for (let step = 1; step <= steps; step += 1) {
    const part = step / steps;
    await touch('touchMove', { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
  }
  await touch('touchEnd');
  await devtools.detach();
}
