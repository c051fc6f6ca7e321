// The fault harness's command: trials by seed, several at once, and the table. Fails on any mismatch.
//
//   node tests/faults/run.mjs [--server simulator|reference-hub] [--seeds 1] [--first 1] [--faults 10] [--at-once 2] [--quiet]
//       [--only 'negotiate 403'] nothing but this, by itself and in the middle of what happens to pages
//
// It is started by `cargo xtask faults`, which builds what the environment has to name (see tests/e2e/playwright.config.mjs).
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { launch } from './browser.mjs';
import { schedule } from './schedule.mjs';
import { summary, table } from './table.mjs';
import { trial } from './trial.mjs';

/** What supervisors are promised, in milliseconds, once there are enough recoveries to tell. */
const LIMITS = { p50: 1_000, p99: 5_000, stale: 10_000, enough: 100 };

const { values } = parseArgs({
  options: {
    server: { type: 'string', default: 'simulator' },
    seeds: { type: 'string', default: '1' },
    first: { type: 'string', default: '1' },
    faults: { type: 'string', default: '10' },
    'at-once': { type: 'string', default: `${cpus().length}` },
    only: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  },
});
const server = /** @type {'simulator' | 'reference-hub'} */ (values.server);
const seeds = Array.from({ length: Number(values.seeds) }, (_, at) => Number(values.first) + at);
const faults = Number(values.faults);
const browser = await launch();

/** @type {import('./trial.mjs').Report[]} */
const reports = [];
let failed = false;
const waiting = [...seeds];
const lane = async () => {
  for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
    const say = (/** @type {string} */ words) => { if (!values.quiet || words.startsWith('MISMATCH')) console.log(`seed ${seed}: ${words}`); };
    try {
      reports.push(await trial(browser, { server, seed, faults: schedule(seed, faults, server, values.only), say }));
    } catch (error) {
      failed = true;
      console.error(`seed ${seed}:`, error);
    }
  }
};
await Promise.all(Array.from({ length: Number(values['at-once']) }, lane));
await browser.close();

console.log(`\nServer: ${server}. Seeds: ${seeds[0]} to ${seeds.at(-1)}, ${faults} faults each.\n\n${table(reports)}`);
const { all, stale, findings } = summary(reports);
for (const { kind, seat, about, why, after } of findings) console.log(`\n${kind} at the ${seat} seat: ${about}: ${why}\n  after ${after}`);
const isOver = (/** @type {number | null} */ took, /** @type {number} */ limit) => (took ?? 0) > limit;
const slow = all.recoveries >= LIMITS.enough
  && (isOver(all.p50, LIMITS.p50) || isOver(all.p99, LIMITS.p99) || isOver(stale.most, LIMITS.stale));
if (slow) console.log(`\nSlower than promised: recovery p50 ${all.p50} ms, p99 ${all.p99} ms, said to be stale after ${stale.most} ms at most.`);
process.exitCode = failed || slow || findings.length > 0 ? 1 : 0;
