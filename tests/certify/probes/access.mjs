// Logging in, the hub's address, and whom the tenant lets in.
import { randomUUID } from 'node:crypto';
import { safe } from '../options.mjs';
import { ask, connect, field, headersOf, under } from '../tenant.mjs';
import { HttpTransportType } from '@microsoft/signalr';
import { differs, fails, notAsked, words, works } from '../finding.mjs';

const USER = ['http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier', 'nameid', 'sub'];
/** What the page reads as wrong credentials (docs/protocol.md). */
const REFUSALS = [400, 401, 403, 422];
/** A page of this machine, which certify serves at a port of its own. */
const HERE = 'http://127.0.0.1:8080';

/** @typedef {import('../options.mjs').Options} Options @typedef {import('../finding.mjs').Finding} Finding */

/** @param {Options} options @param {string} userName @param {string} password */
function authenticate({ api }, userName, password) {
  const body = JSON.stringify({ userName, password });
  return ask(`${api}/api/Authentication/Authenticate`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
}

/** @param {Options} options @returns {Promise<{ finding: Finding, token?: string }>} */
export async function logIn(options) {
  const question = 'Logging in with user name and password';
  const before = performance.now();
  const answer = await authenticate(options, options.userName, options.password);
  if (!answer.ok) return { finding: fails(question, `It was answered with ${answer.status}.`, 'Nobody can log in so.') };
  const token = field(await answer.json(), 'access_token');
  if (typeof token !== 'string') return { finding: fails(question, 'The answer holds no `access_token`.', 'Nobody can log in so.') };
  const took = Math.round(performance.now() - before);
  const settings = { api: options.api, signIn: ['password'] };
  return { token, finding: works(question, `A token came after ${took} ms; ${claims(token)}.`, 'Supervisors log in with their password.', settings) };
}

/** What the page reads in a token. @param {string} token */
function claims(token) {
  try {
    const read = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    const user = USER.find((name) => read[name] !== undefined);
    const named = user ? `it names the user (\`${user.split('/').at(-1)}\`)` : 'it names no user, so that a renewed one begins a new board';
    const from = read.iat ?? read.nbf ?? Date.now() / 1000;
    const end = typeof read.exp === 'number' ? `it is good for ${Math.round((read.exp - from) / 60)} minutes` : 'it says no end';
    return `${named}, and ${end}`;
  } catch {
    return 'it cannot be read, so that a renewed one begins a new board';
  }
}

/** Somebody who does not exist: an account is not locked by asking. @param {Options} options */
export async function stranger(options) {
  const question = 'A user name that does not exist';
  const { status } = await authenticate(options, `callboard-certify-${randomUUID()}`, randomUUID());
  if (REFUSALS.includes(status)) return works(question, `It is answered with ${status}.`, 'The page says that name or password are wrong.');
  if (status < 300) return fails(question, `It is answered with ${status}.`, 'Whoever it is can log in.');
  return differs(question, `It is answered with ${status}.`, 'The page does not read this as wrong credentials.');
}

/** @param {Options} options @param {string} token @returns {Promise<{ finding: Finding, hub?: string }>} */
export async function hubOf({ api }, token) {
  const question = 'The hub’s address';
  for (const path of ['/api/tenants/mine', '/api/Tenant/mine']) {
    const answer = await ask(`${api}${path}`, { headers: headersOf({ token }) });
    if (answer.status === 404) continue;
    if (!answer.ok) return { finding: fails(question, `\`${path}\` is answered with ${answer.status}.`, 'The page cannot find the hub.') };
    const hub = field(await answer.json(), 'signalRUrl');
    if (typeof hub !== 'string') return { finding: fails(question, `\`${path}\` names no hub.`, 'The page cannot find the hub.') };
    // A token goes there next.
    safe('The hub', hub);
    const verdict = path === '/api/tenants/mine' ? works : differs;
    return { hub, finding: verdict(question, `\`${path}\` names it.`, 'Nothing has to be set for it.') };
  }
  return { finding: fails(question, 'Neither `/api/tenants/mine` nor `/api/Tenant/mine` is there.', 'The page cannot find the hub.') };
}

/** @param {Options} options @param {string} hub */
export async function key({ api, apiKey }, hub) {
  const question = 'Logging in with an API key';
  if (!apiKey) return notAsked(question, 'CALLBOARD_API_KEY was not set.', 'Leave `apiKey` out of `signIn` until it was tried.');
  const paths = ['/api/tenants/mine', '/api/Tenant/mine'];
  const answers = await Promise.all(paths.map((path) => ask(`${api}${path}`, { headers: headersOf({ apiKey }) })));
  if (!answers.some(({ ok }) => ok)) return differs(question, `The Management API answers with ${answers[0].status}.`, 'Supervisors need their password.');
  try {
    await connect(hub, { apiKey }, HttpTransportType.LongPolling);
  } catch (error) {
    return differs(question, `The Management API takes it, the hub does not: ${words(error)}`, 'Supervisors need their password.');
  }
  return works(question, 'Management API and hub take it; the hub was polled, as browsers have to.', 'Supervisors may log in with a key.', { signIn: ['apiKey'] });
}

/** @param {Options} options @param {string} hub @returns {Promise<{ finding: Finding, letIn: boolean }>} */
export async function origins({ api, origin }, hub) {
  const from = origin ?? HERE;
  const question = `A page from ${origin ? `\`${origin}\`` : 'this machine'}`;
  const asked = [
    { who: 'Management API', address: `${api}/api/Authentication/Authenticate`, headers: ['content-type'], credentials: false },
    { who: 'hub', address: under(hub, '/negotiate').href, headers: ['authorization', 'x-requested-with', 'x-signalr-user-agent'], credentials: true },
  ];
  const refused = [];
  for (const one of asked) if (!(await letsIn(from, one))) refused.push(one.who);
  if (refused.length === 0) return { letIn: true, finding: works(question, 'Management API and hub let it in (CORS).', 'The page may stand there.') };
  const seen = `Not let in by: ${refused.join(', ')} (CORS).`;
  if (origin) return { letIn: false, finding: fails(question, seen, 'A page there cannot log in. Thello has to let this origin in.') };
  return { letIn: false, finding: differs(question, seen, 'Name the origin where the page will stand by `--origin`: that one counts.') };
}

/** @param {string} origin @param {{ address: string, headers: string[], credentials: boolean }} asked */
async function letsIn(origin, { address, headers, credentials }) {
  const answer = await ask(address, {
    method: 'OPTIONS',
    headers: { Origin: origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': headers.join(',') },
  });
  const said = (/** @type {string} */ name) => (answer.headers.get(`access-control-allow-${name}`) ?? '').toLowerCase();
  const allowed = said('headers').split(',').map((name) => name.trim());
  const any = !credentials && said('origin') === '*';
  return answer.ok
    && (any || said('origin') === origin.toLowerCase())
    && (!credentials || said('credentials') === 'true')
    && headers.every((name) => allowed.includes(name) || (!credentials && allowed.includes('*')));
}

