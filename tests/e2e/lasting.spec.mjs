// The page is open all day: what it has done with, it lets go.
import { caller } from './support/line.mjs';
import { expect, test } from './support/test.mjs';

const CALLS = 40;
/** So many may be under way, or belong to somebody who calls the same again and again. */
const UNDER_WAY = 20;

test('what a timer or a frame has called is let go', async ({ page, context, supervisor, setup, line }) => {
  await page.addInitScript(() => {
    const callbacks = { called: 0, gone: 0 };
    const gone = new FinalizationRegistry(() => { callbacks.gone += 1; });
    for (const name of /** @type {const} */ (['setTimeout', 'requestAnimationFrame'])) {
      const given = window[name].bind(window);
      const watched = (/** @type {Function} */ callback, /** @type {number} */ pause) =>
        given((/** @type {number} */ moment) => {
          callbacks.called += 1;
          gone.register(callback, undefined);
          callback(moment);
        }, pause);
      Reflect.set(window, name, watched);
    }
    Reflect.set(window, 'callbacks', callbacks);
  });
  const devtools = await context.newCDPSession(page);
  const callbacks = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    return page.evaluate(() => Reflect.get(window, 'callbacks'));
  };
  await supervisor.isOnTheBoard();
  const before = await callbacks();
  for (let call = 0; call < CALLS; call += 1) {
    const one = caller(`Caller ${call}`);
    await line.enters(setup.sales, one);
    await supervisor.board.card(one).isConfirmed();
    await line.hangsUp(setup.sales, one);
  }
  expect((await callbacks()).called - before.called).toBeGreaterThan(2 * CALLS);
  await expect.poll(async () => { const { called, gone } = await callbacks(); return called - gone; }).toBeLessThan(UNDER_WAY);
});
