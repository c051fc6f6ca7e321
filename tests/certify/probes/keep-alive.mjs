// The hub's two clocks: after how long a silence of its own it gives a sign of life, and how long it bears a silent client.
import { differs, fails, works } from '../finding.mjs';
import { PING, Socket } from '../socket.mjs';
import { within } from '../tenant.mjs';

/** @typedef {import('../tour.mjs').Tour} Tour */

/** What the page counts on, in seconds (src/thello/hub/limits.rs, docs/protocol.md). */
const SILENCE = 30;
const USUAL = 15;
/** A timer of seconds is looked at every second. */
const SLACK = 2;

/** @param {Tour} tour */
export async function ownSilence({ hub, shown }) {
  const question = 'Sign of life of a hub that has nothing to say';
  const socket = await Socket.dial(hub, shown);
  const from = performance.now();
  const came = await within(socket.next(({ type }) => type === PING.type), 'A ping', (SILENCE + SLACK) * 1_000).then(() => true, () => false);
  socket.close();
  if (!came) return fails(question, `None within ${SILENCE + SLACK} s.`, `The page takes a hub that is silent for ${SILENCE} s for gone: it would connect anew again and again.`);
  const after = seconds(from);
  if (after <= USUAL + SLACK) return works(question, `After ${after} s.`, `The page takes a hub that is silent for ${SILENCE} s for gone.`);
  return differs(question, `After ${after} s.`, `The page takes a hub that is silent for ${SILENCE} s for gone: one sign that is lost costs the connection.`);
}

/** @param {Tour} tour */
export async function silentClient({ hub, shown }) {
  const question = 'How long the hub bears a silent client';
  const socket = await Socket.dial(hub, shown);
  // It only counts from the first ping on.
  socket.say(PING);
  const from = performance.now();
  const ended = await within(socket.closed(), 'Silence', (SILENCE + 2 * SLACK) * 1_000).then(() => true, () => false);
  socket.close();
  if (!ended) return differs(question, `Longer than ${SILENCE + 2 * SLACK} s.`, `What was sent into a line that broke may arrive later than the board believes (it looks again after ${SILENCE + 5} s).`);
  const after = seconds(from);
  if (after < USUAL) return fails(question, `${after} s.`, `The page gives a sign of life every ${USUAL} s: a quiet board would be put out.`);
  return works(question, `${after} s.`, `After ${SILENCE + 5} s what became of a sending can be found out for good.`);
}

/** @param {number} from */
const seconds = (from) => Math.round((performance.now() - from) / 100) / 10;
