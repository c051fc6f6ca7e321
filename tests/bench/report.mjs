// The benchmark's report, as Markdown: for each cell a table of what was measured and one of how the contestants stand to
// each other, what was wrong, and how far the control was off.
import { percentile, short, spread } from './figures.mjs';
import { TOLERATED, controls, isOff, players, ratioOf, spreadOf } from './results.mjs';

/** @typedef {import('./results.mjs').Run} Run @typedef {import('./results.mjs').Shown} Shown @typedef {import('./results.mjs').Result} Result */

/** The bench itself was late when it told so many hundredths of the events by more than so many milliseconds. */
const PUNCTUAL = { part: 99, ms: 5 };

/** @param {Run} run @param {string} [held] a contestant that is also held against each of the others @returns {{ text: string, passed: boolean }} */
export function report(run, held) {
  const sections = run.cells.map((cell) => section(cell, run, held));
  const load = spread(run.results.map((result) => result.load));
  const measured = `Medians of ${roundsOf(run)} rounds, with the least and the most`;
  const text = [
    `${run.where}; the machine's load was ${range(load)}. ${measured}; ratios are made within each round, with their 95 % confidence interval.`,
    ...sections.map((part) => part.text),
  ].join('\n\n');
  return { text: `${text}\n`, passed: sections.every(({ passed }) => passed) };
}

/** @param {Run} run */
const roundsOf = ({ results }) => Math.max(0, ...results.map(({ round }) => round + 1));

/** @param {Shown} cell @param {Run} run @param {string | undefined} held */
function section(cell, run, held) {
  const results = run.results.filter((result) => result.cell === cell.name);
  const names = players(run, cell);
  const [first, ...others] = names;
  const rows = (/** @type {(figure: string) => string[]} */ of) => Object.entries(cell.figures).map(([figure, words]) => [words, ...of(figure)]);
  const measured = rows((figure) => names.map((name) => range(spreadOf(run, cell, name, figure))));
  const toFirst = rows((figure) => others.map((name) => sure(ratioOf(run, cell, figure, name, first))));
  const rivals = held && names.includes(held) ? names.filter((name) => name !== held) : [];
  const toRivals = rows((figure) => rivals.map((name) => sure(ratioOf(run, cell, figure, held ?? '', name))));
  const wrong = results.flatMap((result) => told('FAILED', result, result.wrong));
  const lost = results.flatMap((result) => told('Lost', result, result.lost ?? []));
  const parts = [
    `## ${cell.title}`,
    table(['', ...names], measured),
    ...others.length > 0 ? [table(['', ...others.map((name) => `${name} ÷ ${first}`)], toFirst)] : [],
    ...rivals.length > 1 ? [table(['', ...rivals.map((name) => `${held} ÷ ${name}`)], toRivals)] : [],
    ...wrong, ...lost, ...markup(results, names), ...lateness(results), ...control(cell, run),
  ];
  return { text: parts.join('\n\n'), passed: wrong.length === 0 && lost.length === 0 };
}

/** @param {string} word @param {Result} result @param {string[]} what */
const told = (word, { contestant, round }, what) => what.map((words) => `${word}: ${contestant}, round ${round + 1}: ${words}`);

/** Who has another card, tile or head gives the browser other work. @param {Result[]} results @param {string[]} names */
function markup(results, [first, ...others]) {
  const of = (/** @type {string} */ name) => results.find((result) => result.contestant === name && result.markup)?.markup ?? {};
  return others.flatMap((name) => {
    const differ = Object.keys(of(first)).filter((part) => of(name)[part] && of(name)[part] !== of(first)[part]);
    return differ.map((part) => `Another ${part}: that of ${name} is not made of the same elements as that of ${first}.`);
  });
}

/** Whoever plays twice is held against itself. @param {Shown} cell @param {Run} run */
function control(cell, run) {
  return controls(run, cell).map(({ name, same }) => {
    const medians = Object.entries(cell.figures).flatMap(([figure, words]) => {
      const ratio = ratioOf(run, cell, figure, name, same)?.median;
      return ratio === undefined ? [] : [{ words, ratio }];
    });
    const off = medians.filter(({ ratio }) => isOff(ratio)).map(({ words, ratio }) => `${words} × ${ratio.toFixed(2)}`);
    const who = `Control (${name} is ${same})`;
    if (medians.length === 0) return `${who}: nothing to hold against each other.`;
    if (off.length === 0) return `${who}: within ${TOLERATED * 100} %.`;
    return `${who}: off by more than ${TOLERATED * 100} %, so fine differences are void: ${off.join('; ')}.`;
  });
}

/** @param {Result[]} results */
function lateness(results) {
  const late = percentile(results.flatMap((result) => result.late ?? []), PUNCTUAL.part) ?? 0;
  return late > PUNCTUAL.ms ? [`The bench told its events late (p${PUNCTUAL.part} ${late.toFixed(1)} ms): the pace was not even.`] : [];
}

/** @param {import('./figures.mjs').Spread | null} values */
const range = (values) => (values ? `**${short(values.median)}**${between(short(values.least), short(values.most))}` : '–');

/** @param {import('./figures.mjs').Interval | null} ratio */
const sure = (ratio) => (ratio ? `**${ratio.median.toFixed(2)}**${between(ratio.low.toFixed(2), ratio.high.toFixed(2))}` : '–');

/** Nothing where both are the same, as after a single round. @param {string} low @param {string} high */
const between = (low, high) => (low === high ? '' : ` (${low}–${high})`);

/** @param {string[]} header @param {string[][]} rows */
const table = (header, rows) => [header, ['---', ...header.slice(1).map(() => '---:')], ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
