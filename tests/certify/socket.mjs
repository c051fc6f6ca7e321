// A WebSocket to the hub without the client around it, opened as a browser does it: the token stands in the query.
import { once } from 'node:events';
import WebSocket from 'ws';
import { PATIENCE, negotiate, within } from './tenant.mjs';

const END = '\x1e';
const HANDSHAKE = { protocol: 'json', version: 1 };
export const PING = { type: 6 };

export class Socket {
  /** @type {WebSocket} */
  #socket;

  /** @param {WebSocket} socket */
  constructor(socket) {
    this.#socket = socket;
  }

  /** Negotiated first, as usual. @param {string} hub @param {{ token: string }} shown */
  static async dial(hub, shown) {
    const negotiated = await negotiate(hub, shown);
    return Socket.open(negotiated.hub, negotiated.token, negotiated.id);
  }

  /**
   * Opens it and shakes hands. An upgrade that is refused is an error with the `status` it was answered with.
   * @param {string} hub @param {string} token @param {string} [id] of a connection that was negotiated; none, without negotiating
   */
  static async open(hub, token, id) {
    const url = new URL(hub);
    url.protocol = url.protocol.replace('http', 'ws');
    if (id) url.searchParams.set('id', id);
    url.searchParams.set('access_token', token);
    const socket = new WebSocket(url, { handshakeTimeout: PATIENCE });
    socket.on('error', () => {});
    const refused = new Promise((_, reject) => {
      socket.once('unexpected-response', (_request, answer) => {
        reject(Object.assign(new Error(`The WebSocket was answered with ${answer.statusCode}.`), { status: answer.statusCode }));
        socket.terminate();
      });
      socket.once('error', reject);
      socket.once('close', () => reject(new Error('The WebSocket was closed at once.')));
    });
    await within(Promise.race([once(socket, 'open'), refused]), 'Opening a WebSocket');
    const opened = new Socket(socket);
    const answer = Promise.race([opened.next((message) => !('type' in message)), refused]);
    opened.say(HANDSHAKE);
    const { error } = await within(answer, 'The handshake');
    if (error) throw new Error(`The handshake was refused: ${error}`);
    return opened;
  }

  /** @param {object} message */
  say(message) {
    this.#socket.send(JSON.stringify(message) + END);
  }

  /** @param {(message: any) => boolean} wanted @returns {Promise<any>} the first message like this */
  next(wanted) {
    return new Promise((resolve) => {
      const hear = (/** @type {Buffer} */ frame) => {
        const found = String(frame).split(END).filter(Boolean).map((text) => JSON.parse(text)).find(wanted);
        if (!found) return;
        this.#socket.off('message', hear);
        resolve(found);
      };
      this.#socket.on('message', hear);
    });
  }

  /** Until the other side closes it. */
  async closed() {
    if (this.#socket.readyState !== WebSocket.CLOSED) await once(this.#socket, 'close');
  }

  close() {
    this.#socket.terminate();
  }
}
