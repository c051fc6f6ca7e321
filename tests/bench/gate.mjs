// What a change may not make dearer: the page's ratios to the limit, with room for noise. When the page has become faster,
// the numbers here come down with it, or they guard nothing.
import { controls, isOff, ratioOf } from './results.mjs';

/**
 * The most that the page may cost, in multiples of what the limit does, by cell and figure.
 * @type {Record<string, Record<string, number>>}
 */
export const MOST = {
  'events-1000x100-2x10': { task: 1.55, script: 3.7, layouts: 1.3 },
};

/** @typedef {{ verdict: 'passed' | 'failed' | 'void', words: string[] }} Judgement void: the control says that nothing can be told */

/** @param {import('./results.mjs').Run} run @param {{ page: string, limit: string }} who @param {typeof MOST} [most] @returns {Judgement} */
export function judge(run, { page, limit }, most = MOST) {
  const judged = run.cells.flatMap((cell) => Object.entries(most[cell.name] ?? {}).map(([figure, bound]) => {
    const [control] = controls(run, cell).filter(({ same }) => same === limit);
    const noise = control ? ratioOf(run, cell, figure, control.name, limit)?.median : 1;
    const ratio = ratioOf(run, cell, figure, page, limit)?.median;
    const what = `${cell.name}, ${figure} (${cell.figures[figure]})`;
    if (ratio === undefined || noise === undefined) return one('failed', `${what}: nothing was measured.`);
    if (isOff(noise)) return one('void', `${what}: the control is ${noise.toFixed(2)} times what it is a copy of, so nothing can be told.`);
    if (ratio > bound) return one('failed', `${what}: ${ratio.toFixed(2)} times the limit's, and at most ${bound} are allowed.`);
    return one('passed', `${what}: ${ratio.toFixed(2)} times the limit's, of at most ${bound}.`);
  }));
  const is = (/** @type {string} */ verdict) => judged.some((figure) => figure.verdict === verdict);
  // Where the control is off in one figure, the others of the same run are not believed either.
  return { verdict: is('void') ? 'void' : is('failed') ? 'failed' : 'passed', words: judged.map(({ words }) => words) };
}

/** @param {Judgement['verdict']} verdict @param {string} words */
const one = (verdict, words) => ({ verdict, words });
