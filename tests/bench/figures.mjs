// What is made of measured values: percentiles, medians with their range, and ratios round by round with how sure they are.
import { Chance } from '../faults/chance.mjs';
import { percentile } from '../faults/table.mjs';

/** @typedef {{ median: number, least: number, most: number }} Spread */
/** @typedef {{ median: number, low: number, high: number }} Interval within which the median lies in 95 of 100 cases */

/** So many times the rounds are drawn anew. */
const DRAWN = 2_000;

export { percentile };

/** @param {number[]} values @returns {Spread | null} none of nothing */
export function spread(values) {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return { median: middle(sorted), least: sorted[0], most: sorted[sorted.length - 1] };
}

/**
 * How one contestant stands to another: each round has both under the same conditions, so each gives a ratio, and the
 * rounds in which one of them has no value give none. @param {(number | null)[]} theirs @param {(number | null)[]} others by round
 */
export function ratios(theirs, others) {
  return interval(theirs.flatMap((value, round) => {
    const against = others[round];
    return typeof value === 'number' && typeof against === 'number' && against > 0 ? [value / against] : [];
  }));
}

/**
 * The median, and how much it would move if other rounds had been played: by bootstrap, that is by drawing as many rounds
 * from those that were played, again and again. @param {number[]} values @returns {Interval | null} none of nothing
 */
export function interval(values) {
  if (values.length === 0) return null;
  const chance = new Chance(1);
  const medians = Array.from({ length: DRAWN }, () => middle(values.map(() => chance.pick(values)).sort((a, b) => a - b)));
  return { median: middle([...values].sort((a, b) => a - b)), low: percentile(medians, 2.5) ?? 0, high: percentile(medians, 97.5) ?? 0 };
}

/** Three digits say enough, and counts need no more than they have. @param {number} value */
export function short(value) {
  if (Number.isInteger(value) || value >= 100) return value.toFixed(0);
  return value.toFixed(value >= 10 ? 1 : 2);
}

/** @param {number[]} sorted */
function middle(sorted) {
  const at = (sorted.length - 1) / 2;
  return (sorted[Math.floor(at)] + sorted[Math.ceil(at)]) / 2;
}
