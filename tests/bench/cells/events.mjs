// What an event costs: so many calls wait, and so many events a second come evenly. Measured is the time that the page's
// main thread works, for each event; nothing watches the page meanwhile.
import { PARTS, worked } from './main-thread.mjs';
import { streamed } from './streamed.mjs';

/** From so many events a second on, a page may fall behind. */
const MANY = 5_000;

/** @param {import('./streamed.mjs').Size} size @returns {import('../cell.mjs').Cell} */
export const events = (size) => ({
  name: `events-${size.live}x${size.rate}${size.queues ? `-${size.queues}x${size.operators}` : ''}`,
  title: `Events: ${size.live} calls × ${size.rate} events a second${size.queues ? `, ${size.queues} queues, ${size.operators} operators` : ''}`,
  figures: {
    task: 'main thread, µs per event',
    ...PARTS,
    layouts: 'layouts a second',
    styles: 'style recalculations a second',
    ...size.rate < MANY ? {} : { behind: 'behind at the end, ms' },
  },
  async play(stage) {
    const { before, after, told, behind, markup, late, wrong } = await streamed(stage, size, (visit) => visit.startMeters(), (visit) => visit.readMeters());
    const seconds = (told[told.length - 1] - told[0]) / 1_000;
    const counted = (/** @type {string} */ name) => after[name] - before[name];
    return {
      figures: {
        ...worked(before, after, 1e6 / told.length),
        layouts: counted('LayoutCount') / seconds,
        styles: counted('RecalcStyleCount') / seconds,
        ...size.rate < MANY ? {} : { behind },
      },
      markup,
      late,
      wrong,
    };
  },
});
