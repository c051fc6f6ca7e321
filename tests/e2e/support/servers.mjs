// The servers: each a process of its own on a free port, that can be killed and started again at the same address.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { serve } from './site.mjs';
import { Tunnel } from './tunnel.mjs';
import { Turns } from './turns.mjs';

/** So many ports for each process that starts servers, below those that the system gives to outgoing connections. */
const PORTS = { first: 20_000, each: 500, lanes: 20 };
let taken = 0;

/**
 * A port that nothing listens at, and that no other process of the suite takes before a server does: each has its own.
 * @returns {Promise<number>}
 */
export async function freePort() {
  const lane = Number(process.env.TEST_PARALLEL_INDEX ?? process.pid) % PORTS.lanes;
  for (;;) {
    const port = PORTS.first + lane * PORTS.each + (taken++ % PORTS.each);
    const probe = createServer();
    const free = await new Promise((resolve) => {
      probe.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!free) continue;
    probe.close();
    await once(probe, 'close');
    return port;
  }
}

/** @param {string} name @returns {string} */
function needed(name) {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}: see tests/e2e/playwright.config.mjs, or run \`cargo xtask test --only e2e\`.`);
  return value;
}

/**
 * What makes a tenant unlike the usual one.
 * @typedef {object} Oddities
 * @property {boolean} [onlyStringVariable] the hub has no `SetVariable`
 * @property {boolean} [stateful] the hub offers stateful reconnect (a real hub only)
 * @property {number} [tokenSeconds] how long a token is good for; the hub closes connections whose token has ended (a real hub only)
 * @property {boolean} [tunnel] the page reaches it by a line that can be broken
 * @property {boolean} [turns] two of them share the page's address, and take turns (a real hub only)
 * @property {string[]} [arguments] how the simulator is started, in place of the usual quiet day
 * @property {boolean} [singularTenant] only `/api/Tenant/mine` is served, with the field spelled `SignalRUrl`
 */

/** A process that serves a Thello tenant. */
export class Thello {
  /** @type {import('node:child_process').ChildProcess | null} */
  #process = null;
  #said = '';
  /** @type {{ address: string, stop: () => void } | null} */
  #site = null;
  /** Between the page and the hub, where a test breaks lines. @type {Tunnel | null} */
  tunnel = null;
  /** Between the page and the two hubs that share its address. @type {Turns | null} */
  turns = null;
  /** @type {Thello | null} */
  #other = null;

  /** @param {'simulator' | 'reference-hub'} kind @param {number} port @param {Oddities} oddities */
  constructor(kind, port, oddities) {
    this.kind = kind;
    this.port = port;
    this.oddities = oddities;
    this.address = `http://127.0.0.1:${port}`;
    // A password like no other text, so that it is found wherever it should not be (leaks.mjs).
    this.userName = 'tester';
    this.password = 'Only-for-tests-7Q';
    this.apiKey = kind === 'simulator' ? 'demo-api-key' : 'reference-api-key';
  }

  /**
   * With the page: the simulator serves it by itself; for the real hub it stands at an address of its own.
   * @param {'simulator' | 'reference-hub'} kind @param {Oddities} [oddities]
   */
  static async start(kind, oddities = {}) {
    const thello = new Thello(kind, await freePort(), oddities);
    if (oddities.stateful || oddities.tunnel) {
      thello.tunnel = new Tunnel(thello.port);
      await thello.tunnel.open();
      thello.address = thello.tunnel.address;
    }
    if (oddities.turns) {
      thello.#other = await Thello.start(kind);
      thello.turns = new Turns(await freePort(), thello.port, thello.#other.port);
      thello.address = thello.turns.address;
    }
    if (kind === 'reference-hub') thello.#site = await serve(thello.address, needed('CALLBOARD_DIST'));
    await thello.start();
    return thello;
  }

  /** Where it is for whoever does not use the page's line. */
  get direct() {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Where the page is. */
  get page() {
    return `${this.#site?.address ?? this.address}/`;
  }

  /** Ends the tenant and the page. */
  async end() {
    await this.kill();
    this.tunnel?.close();
    this.turns?.close();
    await this.#other?.end();
    this.#site?.stop();
  }

  /** Starts it at its address; ready when this is done. */
  async start() {
    const [command, args, env] = this.kind === 'simulator' ? this.#simulator() : this.#referenceHub();
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = child;
    this.#said = '';
    const listen = (/** @type {Buffer} */ chunk) => { this.#said = (this.#said + chunk).slice(-4_000); };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('error', (error) => { this.#said += error.message; });
    await this.#answers(child);
    if (this.kind === 'simulator') await this.control('mode', this.oddities);
  }

  /** Ends it at once, as a power cut does: nobody is told. */
  async kill() {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** The simulator's way behind the scenes. @param {string} path @param {object} [body] */
  async control(path, body) {
    const answer = await fetch(`${this.direct}/control/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'Content-Type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`/control/${path}: ${answer.status} ${await answer.text()}`);
    const text = await answer.text();
    return text ? JSON.parse(text) : undefined;
  }

  /** @returns {[string, string[], Record<string, string>]} */
  #simulator() {
    const day = this.oddities.arguments ?? ['--scenario', 'quiet', '--seed', '1'];
    const args = ['--port', `${this.port}`, ...day, '--dist', needed('CALLBOARD_DIST')];
    return [needed('CALLBOARD_SIMULATOR_BIN'), args, {}];
  }

  /** @returns {[string, string[], Record<string, string>]} */
  #referenceHub() {
    /** @type {Record<string, string>} */
    const env = { HUB_USER: this.userName, HUB_PASSWORD: this.password };
    if (this.oddities.onlyStringVariable) env.HUB_ONLY_STRING_VARIABLE = '1';
    if (this.oddities.singularTenant) env.HUB_SINGULAR_TENANT = '1';
    if (this.oddities.stateful) env.HUB_STATEFUL = '1';
    if (this.oddities.tokenSeconds) Object.assign(env, { HUB_TOKEN_SECONDS: `${this.oddities.tokenSeconds}`, HUB_CLOSE_ON_EXPIRY: '1' });
    return [needed('CALLBOARD_REFERENCE_HUB'), [`${this.port}`], env];
  }

  /** @param {import('node:child_process').ChildProcess} child */
  async #answers(child) {
    const patience = Date.now() + 60_000;
    for (;;) {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
        throw new Error(`The ${this.kind} did not start: ${this.#said}`);
      }
      try {
        await fetch(`${this.direct}/api/tenants/mine`);
        return;
      } catch {
        if (Date.now() > patience) throw new Error(`The ${this.kind} does not listen: ${this.#said}`);
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    }
  }
}
