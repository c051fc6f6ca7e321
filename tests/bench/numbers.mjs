// The report for machines: what the tables of the other one say, with all digits.
import { players, ratioOf, spreadOf } from './results.mjs';

/** @param {import('./results.mjs').Run} run */
export const numbers = (run) => ({
  where: run.where,
  cells: run.cells.map((cell) => {
    const names = players(run, cell);
    return {
      name: cell.name,
      title: cell.title,
      figures: Object.entries(cell.figures).map(([name, title]) => ({
        name,
        title,
        contestants: Object.fromEntries(names.map((contestant) => [contestant, {
          measured: spreadOf(run, cell, contestant, name),
          ratioToFirst: ratioOf(run, cell, name, contestant, names[0]),
        }])),
      })),
    };
  }),
});
