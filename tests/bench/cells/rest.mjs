// A big company in which nothing happens: only the waits grow, once a second. Measured is the time that the page's main
// thread works in a second.
import { setTimeout as pause } from 'node:timers/promises';
import { boardAfter, faultsOf, staffAfter } from '../board.mjs';
import { company } from '../company.mjs';
import { recording } from '../recording.mjs';
import { Visit } from '../visit.mjs';
import { PARTS, worked } from './main-thread.mjs';

/** After so long all has been painted, in milliseconds. */
const SETTLES = 3_000;

/** @param {{ live: number, queues: number, operators: number, seconds: number }} size @returns {import('../cell.mjs').Cell} */
export const rest = ({ live, queues, operators, seconds }) => ({
  name: `rest-${queues}x${operators}x${live}`,
  title: `At rest: ${queues} queues, ${operators} operators, ${live} calls`,
  figures: {
    task: 'main thread, ms a second',
    ...PARTS,
  },
  async play({ browser, tenant, address, seed }) {
    const staff = company(queues, operators);
    const { opening } = recording({ seed, company: staff, live, rate: 1, events: 0 });
    await tenant.begin(staff);
    return Visit.during(browser, async (visit) => {
      await visit.startMeters();
      await visit.logIn(address);
      await tenant.tell(opening.map((event, at) => ({ ...event, at })));
      await pause(SETTLES);
      await visit.devtools.send('HeapProfiler.collectGarbage');
      const before = await visit.readMeters();
      await pause(seconds * 1_000);
      const after = await visit.readMeters();
      return {
        figures: worked(before, after, 1_000 / (after.Timestamp - before.Timestamp)),
        wrong: [...visit.thrown, ...await faultsOf(visit, boardAfter(opening), { staff: staffAfter(opening, staff) })],
      };
    });
  },
});
