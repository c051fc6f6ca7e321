// How the hub can be reached: the ways it offers, each of them tried, and what a break costs.
import { HttpTransportType } from '@microsoft/signalr';
import { differs, fails, works, words } from '../finding.mjs';
import { Socket } from '../socket.mjs';
import { connect, negotiate } from '../tenant.mjs';

/** @typedef {import('../tour.mjs').Tour} Tour */

const TRIES = 6;

/** @param {Tour} tour */
export async function transports({ hub, shown }) {
  const { transports: names } = await negotiate(hub, shown);
  const seen = names.length > 0 ? `${names.join(', ')}.` : 'None.';
  const question = 'Transports that the hub offers';
  if (names.includes('WebSockets') && names.includes('LongPolling')) return works(question, seen, 'A WebSocket, and polling where none passes.');
  if (names.includes('LongPolling')) return differs(question, seen, 'Boards poll: the hub has more to do, and connecting takes a little longer.');
  if (names.includes('WebSockets')) return differs(question, seen, 'No API key, and no board behind a proxy that refuses WebSockets.');
  return fails(question, seen, 'The page uses WebSockets and long polling, and has neither here.');
}

/** As a browser does it. @param {Tour} tour */
export async function socket({ hub, shown }) {
  const question = 'A WebSocket with the token in its query';
  try {
    (await Socket.dial(hub, shown)).close();
    return works(question, 'It opens, and hands are shaken.', 'Boards use it.');
  } catch (error) {
    return differs(question, words(error), 'Boards poll.');
  }
}

/** @param {Tour} tour */
export async function polling({ hub, shown }) {
  const question = 'Long polling';
  try {
    await connect(hub, shown, HttpTransportType.LongPolling);
    return works(question, 'It connects.', 'Boards behind proxies, and API keys, have a way.');
  } catch (error) {
    return differs(question, words(error), 'Without WebSockets there is no board; API keys cannot be used.');
  }
}

/** @param {Tour} tour */
export async function stateful({ hub, shown }) {
  const question = 'Stateful reconnect';
  const { stateful: offered } = await negotiate(hub, shown, { useStatefulReconnect: 'true' });
  if (offered) return works(question, 'The hub offers it when it is asked.', 'A short break loses nothing: the client mends it by itself.');
  return works(question, 'The hub does not offer it.', 'A break is a gap: calls are unconfirmed until they are heard of again. `unconfirmedMinutes` says how long.');
}

/** Several servers behind one address that keep nobody with one of them. @param {Tour} tour */
export async function turns({ hub, shown }) {
  const question = 'Servers that take turns';
  let unknown = 0;
  for (let at = 0; at < TRIES; at += 1) {
    try {
      (await Socket.dial(hub, shown)).close();
    } catch (error) {
      if (Reflect.get(Object(error), 'status') !== 404) return differs(question, `WebSockets do not open: ${words(error)}`, 'It could not be found out.');
      unknown += 1;
    }
  }
  if (unknown === 0) return works(question, `Of ${TRIES} connections that were negotiated all were known where they were opened.`, 'One server, or a balancer that keeps clients with theirs.');
  const seen = `Of ${TRIES} connections that were negotiated ${unknown} were unknown (404) where they were opened.`;
  return (await opensAtOnce(hub, shown.token))
    ? differs(question, `${seen} A WebSocket without negotiating opens.`, 'The page goes round it with a token, not with an API key and not where no WebSocket passes. The balancer should keep clients with one server.')
    : fails(question, seen, 'Boards connect by chance. The balancer has to keep clients with one server (sticky sessions).');
}

/** @param {string} hub @param {string} token */
async function opensAtOnce(hub, token) {
  return Socket.open(hub, token).then((opened) => (opened.close(), true), () => false);
}
