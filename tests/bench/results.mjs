// What was played, asked for by cell, contestant and figure: what report, gate and charts have in common.
import { ratios, spread } from './figures.mjs';

/**
 * @typedef {import('./cell.mjs').Cell} Cell
 * @typedef {import('./cell.mjs').Played & { cell: string, contestant: string, round: number, load: number }} Result
 * @typedef {Pick<Cell, 'name' | 'title' | 'figures'>} Shown
 * @typedef {{ cells: Shown[], pages: Record<string, string>, results: Result[], where: string }} Run
 */

/** A control that is off by more makes fine differences void. */
export const TOLERATED = 0.08;

/** Who has played a cell, in order. @param {Run} run @param {Shown} cell */
export const players = ({ pages, results }, { name }) =>
  Object.keys(pages).filter((contestant) => results.some((result) => result.cell === name && result.contestant === contestant));

/** By round; a contestant whose board was wrong has no figure. @param {Run} run @param {Shown} cell @param {string} contestant @param {string} figure */
export function valuesOf({ results }, cell, contestant, figure) {
  /** @type {(number | null)[]} */
  const values = [];
  for (const result of results) {
    if (result.cell !== cell.name || result.contestant !== contestant) continue;
    values[result.round] = result.wrong.length > 0 ? null : result.figures[figure] ?? null;
  }
  return values;
}

/** @param {Run} run @param {Shown} cell @param {string} contestant @param {string} figure */
export const spreadOf = (run, cell, contestant, figure) => spread(valuesOf(run, cell, contestant, figure).filter((value) => value !== null));

/** @param {Run} run @param {Shown} cell @param {string} figure @param {string} contestant @param {string} other */
export const ratioOf = (run, cell, figure, contestant, other) =>
  ratios(valuesOf(run, cell, contestant, figure), valuesOf(run, cell, other, figure));

/** Whoever plays twice, and who they are. @param {Run} run @param {Shown} cell @returns {{ name: string, same: string }[]} */
export function controls(run, cell) {
  const names = players(run, cell);
  return names.flatMap((name, at) => {
    const same = names.slice(0, at).find((other) => run.pages[other] === run.pages[name]);
    return same ? [{ name, same }] : [];
  });
}

/** @param {number} ratio of a control */
export const isOff = (ratio) => Math.abs(ratio - 1) > TOLERATED;
