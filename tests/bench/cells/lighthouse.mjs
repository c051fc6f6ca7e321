// What Google's Lighthouse says of the first visit. It does not log in, so its page is the form.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CHROMIUM } from '../chromium.mjs';
import { company } from '../company.mjs';

/** The last that runs on Node.js 20. Fetched when it is played: nobody else needs its hundred packages. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
/** Its own words for a desktop on a good line; without any it means a phone of the middle class on a slow one. */
const FORMS = { desktop: ['--preset=desktop'], mobile: [] };
/** Its report is a megabyte or two. */
const ROOM = { maxBuffer: 64 * 1024 * 1024 };
const AUDITS = { first: 'first-contentful-paint', largest: 'largest-contentful-paint', blocked: 'total-blocking-time' };

/** @param {keyof typeof FORMS} form @returns {import('../cell.mjs').Cell} */
export const lighthouse = (form) => ({
  name: `lighthouse-${form}`,
  title: `Lighthouse: ${form}`,
  figures: {
    performance: 'performance, points short of 100',
    accessibility: 'accessibility, points short of 100',
    practices: 'best practices, points short of 100',
    first: 'first paint, ms',
    largest: 'largest paint, ms',
    blocked: 'main thread blocked, ms',
  },
  async play({ tenant, address }) {
    await tenant.begin(company(4, 40));
    return figuresOf(await reportOn(address, FORMS[form]));
  },
});

/**
 * @typedef {object} Report the parts of Lighthouse's that are read here
 * @property {Record<string, { score: number | null }>} categories from 0 to 1
 * @property {Record<string, { numericValue?: number }>} audits
 * @property {{ message: string }} [runtimeError]
 */

/** @param {string} address @param {string[]} form @returns {Promise<Report>} */
async function reportOn(address, form) {
  const flags = ['--headless=new', ...CHROMIUM.args].join(' ');
  const asked = ['--yes', LIGHTHOUSE, address, '--quiet', '--output=json', `--chrome-flags=${flags}`, ...form];
  const { stdout } = await promisify(execFile)('npx', asked, { ...ROOM, env: { ...process.env, CHROME_PATH: CHROMIUM.executablePath } });
  return JSON.parse(stdout);
}

/** @param {Report} report @returns {import('../cell.mjs').Played} */
export function figuresOf({ categories, audits, runtimeError }) {
  const short = (/** @type {string} */ category) => {
    const { score } = categories[category];
    return score === null ? null : 100 - Math.round(score * 100);
  };
  const points = { performance: short('performance'), accessibility: short('accessibility'), practices: short('best-practices') };
  const times = Object.entries(AUDITS).map(([figure, audit]) => [figure, audits[audit].numericValue ?? null]);
  return { figures: { ...points, ...Object.fromEntries(times) }, wrong: runtimeError ? [runtimeError.message] : [] };
}
