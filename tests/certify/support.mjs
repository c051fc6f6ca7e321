// For the tests of this folder: what is documented, and certifying as its command does.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The keys of config.json, of a queue and of an operator. */
export const DOCUMENTED = new Set(
  [...readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8').matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key),
);

export const BLOC = '0b0c0000-1111-4222-8333-444455556666';
export const OPERATOR = 'f17618f7-56b1-4a2f-8e7f-ea97f0a995e0';

/** @typedef {import('../e2e/support/servers.mjs').Thello} Thello */

/**
 * @param {Pick<Thello, 'direct' | 'userName' | 'password'> & { apiKey?: string }} thello @param {string[]} args
 * @param {(child: import('node:child_process').ChildProcess) => unknown} meanwhile
 * @returns {Promise<{ code: number | null, text: string, complaint: string }>}
 */
export function certified({ direct, userName, password, apiKey }, args, meanwhile = () => {}) {
  const credentials = { CALLBOARD_USER: userName, CALLBOARD_PASSWORD: password, CALLBOARD_API_KEY: apiKey ?? '' };
  const command = ['tests/certify/run.mjs', '--api', direct, '--bloc', BLOC, ...args];
  const child = spawn(process.execPath, command, { cwd: new URL('../../', import.meta.url), env: { ...process.env, ...credentials }, stdio: ['ignore', 'pipe', 'pipe'] });
  let [text, complaint] = ['', ''];
  child.stdout.on('data', (chunk) => { text += chunk; });
  child.stderr.on('data', (chunk) => { complaint += chunk; });
  meanwhile(child);
  return new Promise((resolve) => { child.once('close', (code) => resolve({ code, text, complaint })); });
}

/** A row of the report's table. @param {string} text @param {string} question */
export function row(text, question) {
  const cells = text.split('\n').filter((line) => line.startsWith('| ')).map((line) => line.slice(2, -2).split(' | '));
  const [, verdict, seen] = cells.find(([first]) => first === question) ?? [];
  return `${verdict}: ${seen}`;
}

/** @param {string} text @returns {Record<string, any>} what follows for config.json */
export function configIn(text) {
  return JSON.parse(/```json\n([^`]*)```/.exec(text)?.[1] ?? '{}');
}
