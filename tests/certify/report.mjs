// The report, as Markdown: what was found, what follows for config.json and for the headers, what could not be asked.
import { redacted } from './redacted.mjs';
import { configFrom } from './settings.mjs';

/**
 * @typedef {object} Run
 * @property {string} when
 * @property {string} api
 * @property {string} bloc
 * @property {string} [hub] the hub's address, when it was found out
 * @property {import('./finding.mjs').Finding[]} findings
 * @property {(string | undefined)[]} secrets what must not stand in it
 */

/** @param {Run} run @returns {{ text: string, passed: boolean }} */
export function report(run) {
  const { findings } = run;
  const parts = [heading(run), conclusion(findings), table(findings), forConfig(findings), forHeaders(run)];
  const text = redacted(`${parts.filter(Boolean).join('\n\n')}\n`, run.secrets);
  return { text, passed: !findings.some(({ verdict }) => verdict === 'fails') };
}

/** @param {Run} run */
function heading({ when, api, hub, bloc }) {
  const where = hub ? `, hub \`${new URL(hub).origin}${new URL(hub).pathname}\`` : '';
  return `# What this tenant does\n\nManagement API \`${api}\`${where}, test bloc \`${bloc}\`, ${when}.`;
}

/** @param {Run['findings']} findings */
function conclusion(findings) {
  const count = (/** @type {string} */ verdict) => findings.filter((finding) => finding.verdict === verdict).length;
  const failing = count('fails');
  const verdict = failing === 0 ? 'Nothing that Callboard needs was found missing.' : '**Something that Callboard needs does not work.**';
  return `${verdict} Of ${findings.length} questions ${count('works')} work, ${count('differs')} differ from the usual, ${failing} fail, ${count('not asked')} were not asked.`;
}

/** @param {Run['findings']} findings */
function table(findings) {
  const rows = findings.map(({ question, verdict, seen, means }) => [question, verdict === 'fails' ? '**fails**' : verdict, seen, means].map(cell));
  return [['what', 'verdict', 'seen', 'what it means'], ['---', '---', '---', '---'], ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** @param {string} text */
const cell = (text) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

/** @param {Run['findings']} findings */
function forConfig(findings) {
  const config = configFrom(findings);
  const because = findings.filter(({ settings }) => settings);
  const heading = '## What follows for config.json';
  if (because.length === 0) return `${heading}\n\nNothing.`;
  const reasons = because.map(({ settings, question, seen }) => `- ${keys(settings)}, by “${question}”: ${seen}`);
  return [heading, reasons.join('\n'), `\`\`\`json\n${JSON.stringify(config, null, 2)}\n\`\`\``].join('\n\n');
}

/** @param {import('./finding.mjs').Settings | undefined} settings */
const keys = (settings) => Object.keys(settings ?? {}).map((key) => `\`${key}\``).join(', ');

/** Where the page may connect to stands in its policy, not in config.json. @param {Run} run */
function forHeaders({ api, hub }) {
  if (!hub) return '';
  const origins = [...new Set([new URL(api).origin, new URL(hub).origin])];
  const sources = [...origins, new URL(hub).origin.replace(/^http/, 'ws')].map((origin) => `\`${origin}\``);
  return `## What follows for the headers\n\n\`connect-src\` names, beside \`'self'\`: ${sources.join(' ')} (docs/configuration.md, “Headers for the page”).`;
}
