// What is made of measured values: percentiles, medians with their range, and ratios round by round.
import { percentile } from '../faults/table.mjs';

/** @typedef {{ median: number, least: number, most: number }} Spread */

export { percentile };

/** @param {number[]} values @returns {Spread | null} none of nothing */
export function spread(values) {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return {
    median: (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2,
    least: sorted[0],
    most: sorted[sorted.length - 1],
  };
}

/**
 * How a contestant stands to the first: each round has both under the same conditions, so each gives a ratio, and the
 * rounds in which one of them has no value give none. @param {(number | null)[]} theirs @param {(number | null)[]} first by round
 */
export function ratios(theirs, first) {
  return spread(theirs.flatMap((value, round) => {
    const against = first[round];
    return typeof value === 'number' && typeof against === 'number' && against > 0 ? [value / against] : [];
  }));
}
