// Two hubs behind one address that take turns, as a balancer does that keeps nobody with one server: what negotiates
// reaches one of them, what belongs to the connection that was negotiated the other.
import { createServer, request as ask } from 'node:http';
import { connect } from 'node:net';

export class Turns {
  #server;
  /** How often a connection was asked for where nobody knows it. */
  misled = 0;

  /** @param {number} port @param {number} negotiating @param {number} other ports of the address and of the two hubs */
  constructor(port, negotiating, other) {
    this.address = `http://127.0.0.1:${port}`;
    const turn = (/** @type {string} */ path) => {
      if (!/[?&]id=/.test(path)) return negotiating;
      this.misled += 1;
      return other;
    };
    this.#server = createServer((near, answer) => {
      const { method, headers, url: path = '/' } = near;
      const far = ask({ port: turn(path), host: '127.0.0.1', method, path, headers }, (said) => {
        answer.writeHead(said.statusCode ?? 502, said.headers);
        said.pipe(answer);
      });
      far.on('error', () => answer.destroy());
      near.pipe(far);
    });
    this.#server.on('upgrade', ({ method, url = '/', rawHeaders }, near, head) => {
      const far = connect(turn(url), '127.0.0.1');
      const lines = [`${method} ${url} HTTP/1.1`];
      for (let at = 0; at < rawHeaders.length; at += 2) lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
      far.write(`${lines.join('\r\n')}\r\n\r\n`);
      far.write(head);
      near.pipe(far).pipe(near);
      near.on('error', () => far.destroy());
      far.on('error', () => near.destroy());
    });
    this.#server.listen(port, '127.0.0.1');
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
