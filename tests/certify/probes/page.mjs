// The page itself: the end-to-end tests that use nothing but Thello's own interface (tagged `@portable`), on this tenant.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fails, notAsked, works } from '../finding.mjs';

/** @typedef {import('../tour.mjs').Tour} Tour */

const TOP = fileURLToPath(new URL('../../../', import.meta.url));
const PLAYWRIGHT = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/certify/playwright.config.mjs'];

/** @param {Tour} tour */
export async function page({ options: { api, bloc, operators, origin }, hub, letIn }) {
  const question = 'The page';
  if (!letIn) return notAsked(question, 'The tenant does not let it in from there.', 'Name the origin where it will stand by `--origin`.');
  const given = JSON.stringify({ api, hub, bloc, operators, origin });
  // Of a case that fails Playwright writes down what the page showed: who called is nobody's affair.
  const results = mkdtempSync(join(tmpdir(), 'callboard-certify-'));
  const run = await output([...PLAYWRIGHT, '--output', results], { ...process.env, CALLBOARD_TENANT: given });
  rmSync(results, { recursive: true, force: true });
  const cases = casesIn(run.text);
  if (cases.length === 0) return fails(question, `Its cases did not run. ${run.complaint}`);
  return cases;
}

/** @param {string} text what Playwright's JSON reporter prints */
export function casesIn(text) {
  if (!text.startsWith('{')) return [];
  const { suites } = JSON.parse(text);
  return suites.flatMap(specsIn).map(({ title, tests: [{ status, annotations, results }] }) => {
    const question = `Page: ${title}`;
    if (status === 'expected') return works(question, 'So it is.');
    if (status === 'skipped') return notAsked(question, sentence(annotations.find((/** @type {{ type: string }} */ { type }) => type === 'skip')?.description ?? 'others had failed before'));
    // What follows in it quotes the page.
    const [said] = plain(results.at(-1)?.error?.message ?? 'No reason is known.').split(' Call log:');
    return fails(question, said, 'A board on this tenant may do otherwise than it promises.');
  });
}

/** Those of a file, each with the title of what it stands in. @param {any} suite @returns {any[]} */
function specsIn({ specs = [], suites = [] }) {
  const within = suites.flatMap((/** @type {any} */ suite) => specsIn(suite).map((spec) => ({ ...spec, title: `${suite.title}, ${spec.title}` })));
  return [...specs, ...within];
}

/** @param {string} words */
const sentence = (words) => `${words[0].toUpperCase()}${words.slice(1)}.`;

/** The first lines of an error, without the colours of a terminal. @param {string} message */
const plain = (message) => message.replace(/\x1b\[[0-9;]*m/g, '').replace(/\s+/g, ' ').slice(0, 300);

/** @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<{ text: string, complaint: string }>} */
function output(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: TOP, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [text, complaint] = ['', ''];
    child.stdout.on('data', (chunk) => { text += chunk; });
    child.stderr.on('data', (chunk) => { complaint = (complaint + chunk).slice(-300); });
    // No call is made up by it any more when the others are ended.
    const stop = () => child.kill('SIGINT');
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
    child.once('error', reject);
    child.once('close', () => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop);
      resolve({ text, complaint: plain(complaint) });
    });
  });
}
