// A line between the page and Thello that breaks as lines do: without a word from either end.
import { connect, createServer } from 'node:net';

export class Tunnel {
  /** @type {Set<import('node:net').Socket>} */
  #sockets = new Set();
  #server;
  port = 0;

  /** @param {number} to the port of the service at the other end */
  constructor(to) {
    this.#server = createServer((near) => {
      const far = connect(to, '127.0.0.1');
      for (const [socket, other] of [[near, far], [far, near]]) {
        this.#sockets.add(socket);
        socket.pipe(other);
        socket.on('error', () => other.destroy());
        socket.on('close', () => {
          this.#sockets.delete(socket);
          other.destroy();
        });
      }
    });
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
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  close() {
    this.break();
    this.#server.close();
  }
}
