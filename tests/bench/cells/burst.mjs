// Everybody at once: the line of a big company comes back, and all its calls are told in one go. Measured is the longest
// task of the page's main thread, during which it would hear of no key and no mouse.
import { setTimeout as pause } from 'node:timers/promises';
import { boardAfter, faultsOf, staffAfter } from '../board.mjs';
import { company } from '../company.mjs';
import { recording } from '../recording.mjs';
import { Visit } from '../visit.mjs';

/** After so long all has been painted, in milliseconds. */
const SETTLES = 1_500;

/** @param {{ calls: number }} size @returns {import('../cell.mjs').Cell} */
export const burst = ({ calls }) => ({
  name: `burst-${calls}`,
  title: `Everybody at once: ${calls} calls`,
  figures: { longest: 'longest task, ms; 0 when none took 50', blocked: 'what long tasks took beyond 50 ms, ms' },
  async play({ browser, tenant, address, seed }) {
    const staff = company(4, 40);
    const { opening } = recording({ seed, company: staff, live: calls, rate: 1, events: 0 });
    await tenant.begin(staff);
    return Visit.during(browser, async (visit) => {
      await visit.logIn(address);
      await pause(SETTLES);
      await visit.page.evaluate(watch);
      await tenant.tell(opening.map((event) => ({ ...event, at: 0 })));
      await pause(SETTLES);
      /** @type {number[]} */
      const tasks = await visit.page.evaluate(() => Reflect.get(window, 'tasks'));
      const blocked = tasks.reduce((sum, task) => sum + task - 50, 0);
      return {
        figures: { longest: Math.max(0, ...tasks), blocked },
        samples: { tasks },
        wrong: [...visit.thrown, ...await faultsOf(visit, boardAfter(opening), { staff: staffAfter(opening, staff) })],
      };
    });
  },
});

/** Runs in the page: notes how long each task takes that the browser calls long, from 50 ms on. */
function watch() {
  /** @type {number[]} */
  const tasks = [];
  Reflect.set(window, 'tasks', tasks);
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
}
