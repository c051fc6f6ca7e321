// The browser's own measure of what a hand does (Event Timing): from the input to the next frame that was painted, in steps
// of 8 ms.

/** @typedef {import('../visit.mjs').Visit} Visit */

/** From now on, on every page that is opened. @param {Visit} visit */
export const watchInteractions = ({ page }) => page.addInitScript(watch);

/** What each took, in milliseconds. @param {Visit} visit @returns {Promise<number[]>} */
export const interactionsOf = ({ page }) => page.evaluate(() => [...Reflect.get(window, 'interactions').values()]);

/** Runs in the page, before its own code. */
function watch() {
  /** @type {Map<number, number>} */
  const interactions = new Map();
  Reflect.set(window, 'interactions', interactions);
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of /** @type {any[]} */ (list.getEntries())) {
      if (interactionId) interactions.set(interactionId, Math.max(interactions.get(interactionId) ?? 0, duration));
    }
  }).observe(/** @type {any} */ ({ type: 'event', durationThreshold: 16 }));
}
