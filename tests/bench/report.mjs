// The benchmark's report, as Markdown: a table for each cell, what was wrong, and how far the control was off.
import { percentile, ratios, spread } from './figures.mjs';

/**
 * @typedef {import('./cell.mjs').Cell} Cell
 * @typedef {import('./cell.mjs').Played & { cell: string, contestant: string, round: number, load: number }} Result
 * @typedef {{ cells: Pick<Cell, 'name' | 'title' | 'figures'>[], pages: Record<string, string>, results: Result[], where: string }} Run
 */

/** A control that is off by more makes fine differences void. */
const TOLERATED = 0.08;
/** The bench itself was late when it told so many hundredths of the events by more than so many milliseconds. */
const PUNCTUAL = { part: 99, ms: 5 };

/** @param {Run} run @returns {{ text: string, passed: boolean }} */
export function report(run) {
  const sections = run.cells.map((cell) => section(cell, run));
  const loads = spread(run.results.map(({ load }) => load));
  const text = [
    `${run.where}; the machine's load was ${range(loads)}. Medians of ${roundsOf(run)} rounds, with the least and the most.`,
    ...sections.map((part) => part.text),
  ].join('\n\n');
  return { text: `${text}\n`, passed: sections.every(({ passed }) => passed) };
}

/** @param {Run} run */
const roundsOf = ({ results }) => Math.max(0, ...results.map(({ round }) => round + 1));

/** @param {Run['cells'][number]} cell @param {Run} run */
function section(cell, run) {
  const results = run.results.filter((result) => result.cell === cell.name);
  const names = Object.keys(run.pages);
  const [first, ...others] = names;
  const header = [cell.title, first, ...others.flatMap((name) => [name, `÷ ${first}`])];
  const rows = Object.entries(cell.figures).map(([figure, words]) => {
    const of = (/** @type {string} */ name) => valuesOf(results, name, figure);
    const cells = others.flatMap((name) => [range(spread(numbers(of(name)))), range(ratios(of(name), of(first)))]);
    return [words, range(spread(numbers(of(first)))), ...cells];
  });
  const wrong = results.flatMap((result) => told('FAILED', result, result.wrong));
  const lost = results.flatMap((result) => told('Lost', result, result.lost ?? []));
  const remarks = [...wrong, ...lost, ...lateness(results), ...control(cell, run.pages, results)];
  return { text: [table(header, rows), ...remarks].join('\n\n'), passed: wrong.length === 0 && lost.length === 0 };
}

/** @param {string} word @param {Result} result @param {string[]} what */
const told = (word, { contestant, round }, what) => what.map((words) => `${word}: ${contestant}, round ${round + 1}: ${words}`);

/** By round; a contestant whose board was wrong has no figure. @param {Result[]} results @param {string} name @param {string} figure */
function valuesOf(results, name, figure) {
  /** @type {(number | null)[]} */
  const values = [];
  for (const { contestant, round, figures, wrong } of results) {
    if (contestant === name) values[round] = wrong.length > 0 ? null : figures[figure] ?? null;
  }
  return values;
}

/** @param {(number | null)[]} values */
const numbers = (values) => values.filter((value) => value !== null);

/** Whoever plays twice is held against itself. @param {Run['cells'][number]} cell @param {Run['pages']} pages @param {Result[]} results */
function control(cell, pages, results) {
  const names = Object.keys(pages);
  return names.flatMap((name, at) => {
    const same = names.slice(0, at).find((other) => pages[other] === pages[name]);
    if (!same) return [];
    const medians = Object.entries(cell.figures).flatMap(([figure, words]) => {
      const ratio = ratios(valuesOf(results, name, figure), valuesOf(results, same, figure))?.median;
      return ratio === undefined ? [] : [{ words, ratio }];
    });
    const off = medians.filter(({ ratio }) => Math.abs(ratio - 1) > TOLERATED).map(({ words, ratio }) => `${words} × ${ratio.toFixed(2)}`);
    const who = `Control (${name} is ${same})`;
    if (medians.length === 0) return [`${who}: nothing to hold against each other.`];
    if (off.length === 0) return [`${who}: within ${TOLERATED * 100} %.`];
    return [`${who}: off by more than ${TOLERATED * 100} %, so fine differences are void: ${off.join('; ')}.`];
  });
}

/** @param {Result[]} results */
function lateness(results) {
  const late = percentile(results.flatMap((result) => result.late ?? []), PUNCTUAL.part) ?? 0;
  return late > PUNCTUAL.ms ? [`The bench told its events late (p${PUNCTUAL.part} ${late.toFixed(1)} ms): the pace was not even.`] : [];
}

/** @param {import('./figures.mjs').Spread | null} values */
const range = (values) => (values ? `**${short(values.median)}** (${short(values.least)}–${short(values.most)})` : '–');

/** Three digits say enough, and counts need no more than they have. @param {number} value */
function short(value) {
  if (Number.isInteger(value) || value >= 100) return value.toFixed(0);
  return value.toFixed(value >= 10 ? 1 : 2);
}

/** @param {string[]} header @param {string[][]} rows */
const table = (header, rows) => [header, ['---', ...header.slice(1).map(() => '---:')], ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
