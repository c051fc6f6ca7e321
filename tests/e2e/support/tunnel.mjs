// A line between the page and Thello that fails as lines do: it breaks without a word from either end, swallows
// everything for a while, or leads nowhere.
import { connect, createServer } from 'node:net';

/** @typedef {import('node:net').Socket} Socket */

export class Tunnel {
  /** Both ends of every connection; the far one is missing while nothing passes. @type {Set<[Socket, Socket | null]>} */
  #pairs = new Set();
  #server;
  #to;
  #condition = /** @type {'passes' | 'loses sockets' | 'swallows' | 'refuses'} */ ('passes');
  /** Those that a browser asks for are refused, whatever else happens. */
  #withoutSockets = false;
  port = 0;

  /** @param {number} to the port of the service at the other end */
  constructor(to) {
    this.#to = to;
    this.#server = createServer((near) => this.#take(near));
  }

  /** Opens it; ready when this is done. */
  async open() {
    await new Promise((resolve) => { this.#server.listen(0, '127.0.0.1', () => resolve(undefined)); });
    this.port = /** @type {import('node:net').AddressInfo} */ (this.#server.address()).port;
  }

  get address() {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Breaks every connection; new ones pass. */
  break() {
    for (const pair of this.#pairs) for (const socket of pair) socket?.resetAndDestroy();
  }

  /** Nothing passes any more, and nobody is told: connections stay open, and new ones are taken. */
  swallow() {
    this.#condition = 'swallows';
    for (const [near, far] of this.#pairs) {
      for (const socket of [near, far]) socket?.unpipe().pause();
    }
  }

  /** WebSockets are asked for from now on and never answered; everything else passes. */
  loseSockets() {
    this.#condition = 'loses sockets';
  }

  /** WebSockets are refused from now on, as by a balancer that lets none through; everything else goes on as it does. */
  refuseSockets() {
    this.#withoutSockets = true;
  }

  /** Breaks every connection, and new ones at once. It goes on listening, so that nobody else takes its port. */
  refuse() {
    this.#condition = 'refuses';
    this.break();
  }

  /** Everything passes again, also what was swallowed. */
  mend() {
    this.#condition = 'passes';
    for (const pair of this.#pairs) this.#join(pair);
  }

  close() {
    for (const pair of this.#pairs) for (const socket of pair) socket?.destroy();
    this.#server.close();
  }

  /** @param {Socket} near */
  #take(near) {
    if (this.#condition === 'refuses') {
      near.on('error', () => {});
      near.resetAndDestroy();
      return;
    }
    const pair = /** @type {[Socket, Socket | null]} */ ([near.pause(), null]);
    this.#pairs.add(pair);
    this.#endWith(near, pair);
    if (this.#condition === 'passes') this.#join(pair);
    else if (this.#condition === 'loses sockets') this.#joinUnlessSocket(pair);
  }

  /**
   * A browser opens a connection for each WebSocket, and says so at once.
   * @param {[Socket, Socket | null]} pair @param {() => void} [otherwise] what becomes of one
   */
  #joinUnlessSocket(pair, otherwise = () => {}) {
    const [near] = pair;
    near.once('data', (first) => {
      near.pause();
      near.unshift(first);
      if (/\r\nupgrade: websocket\r\n/i.test(first.toString('latin1'))) otherwise();
      else this.#pipe(pair);
    });
    near.resume();
  }

  /** @param {[Socket, Socket | null]} pair */
  #join(pair) {
    const refuse = () => pair[0].end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    if (!pair[1] && this.#withoutSockets) this.#joinUnlessSocket(pair, refuse);
    else this.#pipe(pair);
  }

  /** @param {[Socket, Socket | null]} pair */
  #pipe(pair) {
    if (!pair[1]) {
      pair[1] = connect(this.#to, '127.0.0.1');
      this.#endWith(pair[1], pair);
    }
    const [near, far] = pair;
    near.pipe(far);
    far.pipe(near);
  }

  /** One end takes the other along. @param {Socket} socket @param {[Socket, Socket | null]} pair */
  #endWith(socket, pair) {
    const end = () => {
      this.#pairs.delete(pair);
      for (const other of pair) other?.destroy();
    };
    socket.on('error', end);
    socket.on('close', end);
  }
}
