// What is certified. Credentials come by the environment alone: arguments are seen by everybody on the machine.
import { parseArgs } from 'node:util';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The round; each part can be asked for alone. */
export const PARTS = /** @type {const} */ (['transports', 'events', 'variables', 'pace', 'ringing', 'page', 'keep-alive']);

/**
 * @typedef {object} Options
 * @property {string} api the Management API's base, without a slash at its end
 * @property {string} bloc
 * @property {string[]} operators who may be rung; nobody, when it is empty
 * @property {string} [origin] where the page will stand
 * @property {string[]} only parts of the round; all of it, when it is empty
 * @property {string} [report] a file for the report
 * @property {string} userName
 * @property {string} password
 * @property {string} [apiKey]
 */

/** @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Options} */
export function optionsFrom(args, env) {
  const { values } = parseArgs({
    args,
    options: {
      api: { type: 'string', default: '' },
      bloc: { type: 'string', default: '' },
      operator: { type: 'string', multiple: true, default: [] },
      origin: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
      report: { type: 'string' },
    },
  });
  const unknown = values.only.find((part) => !PARTS.some((known) => known === part));
  if (unknown !== undefined) throw new Error(`--only: there is no part “${unknown}”; there are ${PARTS.join(', ')}.`);
  const { CALLBOARD_USER: userName, CALLBOARD_PASSWORD: password, CALLBOARD_API_KEY: apiKey } = env;
  if (!userName || !password) throw new Error('Set CALLBOARD_USER and CALLBOARD_PASSWORD in the environment.');
  return {
    api: safe('--api', values.api).replace(/\/+$/, ''),
    bloc: guid('--bloc', values.bloc),
    operators: values.operator.map((operator) => guid('--operator', operator)),
    origin: values.origin && new URL(safe('--origin', values.origin)).origin,
    only: values.only,
    report: values.report,
    userName,
    password,
    apiKey: apiKey || undefined,
  };
}

/** Secrets go to `https` alone, or to this very machine, as the page has it. @param {string} name @param {string} address */
export function safe(name, address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  const here = url !== null && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && here)) return address;
  throw new Error(`${name}: an https address is expected (plain http for this machine alone), not “${address}”.`);
}

/** Callboard sends ids in lower case. @param {string} name @param {string} id */
function guid(name, id) {
  const lower = id.toLowerCase();
  if (GUID.test(lower)) return lower;
  throw new Error(`${name}: a GUID with hyphens is expected, as the control panel shows it, not “${id}”.`);
}
