// The benchmark's command: every contestant plays every cell once in each round, one after the other, in one browser.
//
//   node tests/bench/run.mjs --page NAME=FOLDER [--page NAME=FOLDER …] [--rounds 5] [--only PART] [--seed 1] [--out target/bench]
//
// It is started by `cargo xtask bench`. docs/performance.md says how to read what it prints.
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { CELLS } from './cells.mjs';
import { report } from './report.mjs';
import { Tenant } from './tenant.mjs';

const { values } = parseArgs({
  options: {
    page: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'target/bench' },
  },
});
/** Folders by contestants' names. */
const pages = Object.fromEntries(values.page.map((page) => {
  const [, name, folder] = /^([\w-]+)=(.+)$/.exec(page) ?? [];
  if (!name) throw new Error(`--page is NAME=FOLDER, with a name of letters, digits and hyphens; not “${page}”.`);
  return [name, realpathSync(folder)];
}));
const cells = CELLS.filter(({ name }) => name.includes(values.only));
const browser = await chromium.launch({ executablePath: process.env.CALLBOARD_CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const tenant = new Tenant(pages);
const address = await tenant.address();
const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format();
const where = `${today}, ${cpus().length} × ${cpus()[0].model.trim()}, Chromium ${browser.version()}, Node.js ${process.versions.node}`;
mkdirSync(values.out, { recursive: true });

/** @type {import('./report.mjs').Result[]} */
const results = [];
for (const cell of cells) {
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const contestant of Object.keys(pages)) {
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

const { text, passed } = report({ cells, pages, results, where });
writeFileSync(join(values.out, 'report.md'), text);
console.log(text);
process.exitCode = passed ? 0 : 1;
