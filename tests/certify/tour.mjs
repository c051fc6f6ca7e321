// The whole round: what is asked, in which order. Whatever happens, calls that were made up are ended.
import { asked, differs, works, words } from './finding.mjs';
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

/** Parts can be asked for alone. Those with an hourglass take half a minute of waiting, while the others are asked. */
const PARTS = /** @type {Record<string, [string, (tour: Tour) => Promise<Finding | Finding[]>][]>} */ ({
  transports: [['Transports', transports], ['A WebSocket', socket], ['Long polling', polling], ['Stateful reconnect', stateful], ['Servers that take turns', turns]],
  events: [['Notifications', events]],
  variables: [['Variables', variables]],
  pace: [['Round trips', roundTrips]],
  ringing: [['A real call', ringing]],
  page: [['The page', page]],
});
const HOURGLASSES = /** @type {[string, (tour: Tour) => Promise<Finding>][]} */ ([['Signs of life', ownSilence], ['A silent client', silentClient]]);
export const PART_NAMES = [...Object.keys(PARTS), 'keep-alive'];

/**
 * @param {import('./options.mjs').Options} options @param {import('./person.mjs').Person | null} person
 * @param {(words: string) => void} says what is being done
 * @returns {Promise<{ findings: Finding[], hub?: string, secrets: string[] }>}
 */
export async function certify(options, person, says) {
  /** @type {Finding[]} */
  const findings = [];
  says('Logging in');
  const { finding, token } = await logIn(options);
  findings.push(finding);
  if (!token) return { findings, secrets: [] };
  const found = await hubOf(options, token);
  findings.push(found.finding, ...await asked('A user name that does not exist', () => stranger(options)));
  const { hub } = found;
  if (!hub) return { findings, secrets: [token] };
  try {
    findings.push(...await asked('Logging in with an API key', () => key(options, hub)));
    const { letIn, ...let_ } = await origins(options, hub);
    findings.push(let_, ...await atTheHub(options, person, says, hub, token, letIn));
  } catch (error) {
    findings.push(...await asked('The hub', () => Promise.reject(error)));
  }
  await hangUpLines();
  return { findings, hub, secrets: [token] };
}

/** @param {import('./options.mjs').Options} options @param {Tour['person']} person @param {(words: string) => void} says @param {string} hub @param {string} token @param {boolean} letIn */
async function atTheHub(options, person, says, hub, token, letIn) {
  const shown = { token };
  const wanted = (/** @type {string} */ part) => options.only.length === 0 || options.only.includes(part);
  const witness = await Witness.takeSeat(hub, shown, options.bloc);
  const stop = endsOnSignals(witness);
  /** @type {Finding[]} */
  const findings = [];
  try {
    const connection = await connect(hub, shown);
    const tour = { options, hub, shown, connection, bloc: new TestBloc(connection, options.bloc), witness, person, letIn };
    const waiting = wanted('keep-alive') ? HOURGLASSES.map(([question, ask]) => asked(question, () => ask(tour))) : [];
    for (const [part, questions] of Object.entries(PARTS).filter(([part]) => wanted(part))) {
      says(`Asking: ${part}`);
      for (const [question, ask] of questions) findings.push(...await asked(question, () => ask(tour)));
    }
    if (waiting.length > 0) says('Waiting: keep-alive');
    findings.push(...(await Promise.all(waiting)).flat());
  } finally {
    stop();
    findings.push(await tidied(witness));
  }
  return findings;
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
