// The benchmark's command: every contestant plays every cell once in each round, one after the other, in one browser.
//
//   node tests/bench/run.mjs --page NAME=FOLDER [--page NAME=FOLDER …] [--suite quick|full] [--rounds 5] [--only PART,PART]
//                            [--seed 1] [--out target/bench]
//
// With a suite, the contestants of contestants/ play too, and the first page named is held against their limit.
// It is started by `cargo xtask bench`. docs/performance.md says how to read what it prints.
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { CELLS, QUICK, SEEDED } from './cells.mjs';
import { chart } from './chart.mjs';
import { CHROMIUM } from './chromium.mjs';
import { judge } from './gate.mjs';
import { numbers } from './numbers.mjs';
import { report } from './report.mjs';
import { players, spreadOf } from './results.mjs';
import { Tenant } from './tenant.mjs';

/** How the command ends: also where nothing can be told, it has not passed. */
const ENDS = { passed: 0, failed: 1, void: 2 };

const { values } = parseArgs({
  options: {
    page: { type: 'string', multiple: true, default: [] },
    suite: { type: 'string' },
    rounds: { type: 'string' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'target/bench' },
  },
});
const quick = values.suite === 'quick';
const rounds = Number(values.rounds ?? (quick ? 3 : 5));
/** Folders by contestants' names. */
const ours = Object.fromEntries(values.page.map((page) => {
  const [, name, folder] = /^([\w-]+)=(.+)$/.exec(page) ?? [];
  if (!name) throw new Error(`--page is NAME=FOLDER, with a name of letters, digits and hyphens; not “${page}”.`);
  return [name, realpathSync(folder)];
}));
const pages = values.suite ? await withRivals() : ours;
const seeded = SEEDED.filter(({ name }) => name === values.only);
const parts = values.only.split(',');
const cells = seeded.length > 0 ? seeded : (quick ? QUICK : CELLS).filter(({ name }) => parts.some((part) => name.includes(part)));
const browser = await chromium.launch(CHROMIUM);
const tenant = new Tenant(pages);
const address = await tenant.address();
const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format();
const where = `${today}, ${cpus().length} × ${cpus()[0].model.trim()}, Chromium ${browser.version()}, Node.js ${process.versions.node}`;
mkdirSync(values.out, { recursive: true });

/** @type {import('./results.mjs').Result[]} */
const results = [];
for (const cell of cells) {
  const names = Object.keys(pages).filter((name) => !cell.product || ours[name]);
  for (let round = 0; round < rounds; round += 1) {
    // There and back again: who comes first in one round comes last in the next.
    for (const contestant of round % 2 ? names.toReversed() : names) {
      const stage = { browser, tenant, address: `${address}/${contestant}/`, seed: Number(values.seed) + round };
      // A page that cannot be played with is a result, and the others go on.
      const played = await cell.play(stage).catch((error) => ({ figures: {}, wrong: [`${error}`] }));
      results.push({ cell: cell.name, contestant, round, load: loadavg()[0], ...played });
      writeFileSync(join(values.out, 'raw.json'), JSON.stringify({ where, pages, results }));
      console.error(`${cell.name}, round ${round + 1}, ${contestant}: ${JSON.stringify(played.figures)} ${played.wrong.join('; ')}`);
    }
  }
}
await browser.close();
await tenant.end();

const run = { cells, pages, results, where };
const [page] = Object.keys(ours);
const { text, passed } = report(run, values.suite && page);
const judgement = quick ? judge(run, { page, limit: Object.keys(pages)[0] }) : null;
writeFileSync(join(values.out, 'report.md'), text);
writeFileSync(join(values.out, 'report.json'), JSON.stringify({ ...numbers(run), judgement }, null, 2));
draw();
console.log([text, ...judgement?.words ?? []].join('\n'));
process.exitCode = passed ? ENDS[judgement?.verdict ?? 'passed'] : ENDS.failed;

/** The limit first, because all are held against it; its copy last. */
async function withRivals() {
  const { buildContestants } = await import('./contestants/build.mjs');
  const { CONTESTANTS, CONTROL } = await import('./contestants/contestants.mjs');
  const built = await buildContestants(join(values.out, 'contestants'));
  const playing = Object.entries(built).filter(([name]) => !quick || CONTESTANTS[name].quick);
  const [limit, ...others] = playing.map(([name, folder]) => [name, realpathSync(folder)]);
  return Object.fromEntries([limit, ...Object.entries(ours), ...others, [CONTROL.name, realpathSync(built[CONTROL.of])]]);
}

/** Each cell's first figure. */
function draw() {
  mkdirSync(join(values.out, 'charts'), { recursive: true });
  for (const cell of cells) {
    const [[figure, unit]] = Object.entries(cell.figures);
    const bars = players(run, cell).flatMap((name) => {
      const spread = spreadOf(run, cell, name, figure);
      return spread ? [{ name, ...spread, ours: name in ours }] : [];
    });
    if (bars.length > 0) writeFileSync(join(values.out, 'charts', `${cell.name}.svg`), chart({ title: cell.title, unit, bars }));
  }
}
