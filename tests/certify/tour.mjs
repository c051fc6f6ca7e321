// The whole round: what is asked, in which order. Whatever happens, calls that were made up are ended.
import { asked, differs, works, words } from './finding.mjs';
import { PARTS } from './options.mjs';
import { connect, hangUpLines, TestBloc } from './tenant.mjs';
import { Witness } from './witness.mjs';
import { hubOf, key, logIn, origins, stranger } from './probes/access.mjs';
import { events } from './probes/events.mjs';
import { ownSilence, silentClient } from './probes/keep-alive.mjs';
import { roundTrips } from './probes/pace.mjs';
import { page } from './probes/page.mjs';
import { ringing } from './probes/ringing.mjs';
import { polling, socket, stateful, transports, turns } from './probes/transports.mjs';
import { variables } from './probes/variables.mjs';

/** @typedef {import('./finding.mjs').Finding} Finding */
/**
 * What probes work with.
 * @typedef {object} Tour
 * @property {import('./options.mjs').Options} options
 * @property {string} hub
 * @property {{ token: string }} shown
 * @property {import('@microsoft/signalr').HubConnection} connection
 * @property {TestBloc} bloc
 * @property {Witness} witness
 * @property {import('./person.mjs').Person | null} person
 * @property {boolean} letIn whether a page is let in from where it stands
 */

/** @typedef {(tour: Tour) => Promise<Finding | Finding[]>} Probe */
/** By part, and by what is said when they go wrong. @type {Record<string, Record<string, Probe>>} */
const PROBES = {
  transports: { Transports: transports, 'A WebSocket': socket, 'Long polling': polling, 'Stateful reconnect': stateful, 'Servers that take turns': turns },
  events: { Notifications: events },
  variables: { Variables: variables },
  pace: { 'Round trips': roundTrips },
  ringing: { 'A real call': ringing },
  page: { 'The page': page },
};
/** Half a minute of waiting each, while the others are asked. @type {Record<string, Probe>} */
const HOURGLASSES = { 'Signs of life': ownSilence, 'A silent client': silentClient };

/**
 * What came of a round, as far as it came.
 * @typedef {{ findings: Finding[], hub?: string, secrets: string[] }} Round
 */

/**
 * @param {import('./options.mjs').Options} options @param {Tour['person']} person
 * @param {(words: string) => void} says what is being done @returns {Promise<Round>}
 */
export async function certify(options, person, says) {
  /** @type {Round} */
  const round = { findings: [], secrets: [] };
  const { findings } = round;
  says('Logging in');
  const { finding, token } = await logIn(options);
  findings.push(finding);
  if (!token) return round;
  round.secrets.push(token);
  findings.push(...await asked('A user name that does not exist', () => stranger(options)));
  const tenant = await hubOf(options, token);
  findings.push(tenant.finding);
  if (!tenant.hub) return round;
  const { hub } = tenant;
  round.hub = hub;
  findings.push(...await asked('Logging in with an API key', () => key(options, hub)));
  const from = await origins(options, hub);
  findings.push(from.finding);
  const known = { options, person, hub, shown: { token }, letIn: from.letIn };
  findings.push(...await asked('Connecting to the hub', async () => {
    await atTheHub(known, findings, says);
    return [];
  }));
  await hangUpLines();
  return round;
}

/** @param {Pick<Tour, 'options' | 'person' | 'hub' | 'shown' | 'letIn'>} known @param {Finding[]} findings grows @param {(words: string) => void} says */
async function atTheHub(known, findings, says) {
  const { hub, shown, options: { bloc, only } } = known;
  const wanted = (/** @type {typeof PARTS[number]} */ part) => only.length === 0 || only.includes(part);
  const witness = await Witness.takeSeat(hub, shown, bloc);
  const stop = endsOnSignals(witness);
  try {
    const connection = await connect(hub, shown);
    const tour = { ...known, connection, bloc: new TestBloc(connection, bloc), witness };
    const waiting = wanted('keep-alive') ? Object.entries(HOURGLASSES).map(([question, ask]) => asked(question, () => ask(tour))) : [];
    for (const part of PARTS.filter(wanted)) {
      says(`Asking: ${part}`);
      for (const [question, ask] of Object.entries(PROBES[part] ?? {})) findings.push(...await asked(question, () => ask(tour)));
    }
    findings.push(...(await Promise.all(waiting)).flat());
  } finally {
    findings.push(await tidied(witness));
    stop();
  }
}

/** @param {Witness} witness */
async function tidied(witness) {
  const question = 'Calls that were made up';
  try {
    const { ended, heardAll } = await witness.endsWhatIsLeft();
    if (!heardAll) return differs(question, `The line on which they were watched broke; ${ended} were ended at the end.`, 'Some may stand on boards of this bloc until they are dismissed.');
    return works(question, ended === 0 ? 'All were ended by whoever made them up.' : `${ended} were left behind, and ended at the end.`, 'None stands on a board.');
  } catch (error) {
    return differs(question, `They could not be ended: ${words(error)}`, 'Some may stand on boards of this bloc until they are dismissed.');
  }
}

/** Ctrl-C as well leaves nothing behind. @param {Witness} witness @returns {() => void} */
function endsOnSignals(witness) {
  const end = async () => {
    await tidied(witness);
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end);
  return () => { for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, end); };
}
