// As much of the tenant's SignalR hub as the page needs: JSON protocol over WebSocket (docs/protocol.md). It notes every
// assignment with the moment at which it came, and lets the operator answer.
import { WebSocketServer } from 'ws';
import { now } from './clock.mjs';

const END = '\x1e';
const PING_EVERY = 10_000;
/** How long an operator rings, and talks, in milliseconds. */
const RINGS = 150;
const TALKS = 300;

/**
 * @typedef {Omit<import('../recording.mjs').Told, 'at'>} Event
 * @typedef {{ call: string, operator: string, at: number }} Assignment
 * @typedef {{ call: string, at: number }} Bare what came over a bare socket, which no page's own work holds up
 */

/** @param {object} message */
const record = (message) => `${JSON.stringify(message)}${END}`;

/** @param {Event} event */
const recordOf = ({ bloc, name, caller, number, data, call }) =>
  record({ type: 1, target: 'BlocEvent', arguments: [bloc, name, `${call.slice(0, 8)}@pbx`, caller, number, '+32 15 55 01 00', data, call] });

export class Hub {
  #sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  /** @type {Map<string, unknown>} */
  #variables = new Map();
  /** Those that have agreed on the protocol: a client takes anything before that for a broken handshake. @type {Set<import('ws').WebSocket>} */
  #listening = new Set();
  /** What was last told of each call. @type {Map<string, Event>} */
  #calls = new Map();
  /** As they came. @type {Assignment[]} */
  assignments = [];
  /** As they came. @type {Bare[]} */
  bare = [];

  constructor() {
    setInterval(() => this.#tell(record({ type: 6 })), PING_EVERY).unref();
  }

  /** For another page. */
  forget() {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#variables.clear();
    this.#calls.clear();
    this.assignments = [];
    this.bare = [];
  }

  /** Something happens as it was recorded, unless the call has been handed over meanwhile. @param {Event} event */
  happens(event) {
    this.#calls.set(event.call, event);
    if (!this.assignments.some(({ call }) => call === event.call)) this.#tell(recordOf(event));
  }

  /** @param {import('node:http').IncomingMessage} request @param {import('node:stream').Duplex} line @param {Buffer} head */
  upgrade(request, line, head) {
    this.#sockets.handleUpgrade(request, line, head, (socket) => {
      if (request.url === '/bare') {
        socket.on('message', (bytes) => this.bare.push({ call: `${bytes}`, at: now() }));
        return;
      }
      socket.on('close', () => this.#listening.delete(socket));
      socket.on('message', (bytes) => {
        const at = now();
        for (const text of `${bytes}`.split(END)) if (text) this.#hear(socket, JSON.parse(text), at);
      });
    });
  }

  /** @param {import('ws').WebSocket} socket @param {any} message @param {number} at */
  #hear(socket, { protocol, type, target, arguments: args, invocationId }, at) {
    if (protocol) {
      socket.send(`{}${END}`);
      this.#listening.add(socket);
    }
    if (type !== 1) return;
    const result = this.#invoke(target, args, at);
    if (invocationId) socket.send(record({ type: 3, invocationId, result }));
  }

  /** @param {string} method @param {string[]} args @param {number} at */
  #invoke(method, [call, name, value], at) {
    switch (method) {
      case 'SRPing': return 'pong';
      case 'GetVariable': return this.#variables.get(`${call} ${name}`) ?? null;
      case 'SetVariable':
        this.#variables.set(`${call} ${name}`, value);
        if (name === 'PICKUP_OPERATOR') this.#assign({ call, operator: value, at });
        return null;
      default: return null;
    }
  }

  /** @param {Assignment} assignment */
  #assign(assignment) {
    this.assignments.push(assignment);
    const call = this.#calls.get(assignment.call);
    if (!call) return;
    setTimeout(() => this.#tell(recordOf({ ...call, name: 'QUEUE_ANSWERED', data: assignment.operator })), RINGS);
    setTimeout(() => this.#tell(recordOf({ ...call, name: 'QUEUE_HANGUP', data: '' })), RINGS + TALKS);
  }

  /** @param {string} text */
  #tell(text) {
    for (const socket of this.#listening) socket.send(text);
  }
}
