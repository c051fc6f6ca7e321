// The simulated tenant: it lives by itself, faster than life, and tells the truth on request.

/** A day six times as fast as life: a trial sees thousands of events, and all who wait fit on one screen. */
export const DAY = ['--scenario', 'calm', '--speed', '6'];
/** The test queue of the simulator, where a call disturbs nobody. */
const TEST_BLOC = '5f0c1a2b-0005-4000-8000-00000000a005';

/**
 * Who can log in; the id is what the hub calls them.
 * @typedef {{ userName: string, password: string, id: string }} Account
 */

export class Simulated {
  testBloc = TEST_BLOC;
  /** Those that can be refused. */
  queueIds = ['5f0c1a2b-0001-4000-8000-00000000a001', '5f0c1a2b-0002-4000-8000-00000000a002', '5f0c1a2b-0003-4000-8000-00000000a003'];
  /** @type {Account[]} */
  accounts = [
    { userName: 'supervisor', password: 'supervisor', id: '11111111-1111-4111-8111-111111111111' },
    { userName: 'second', password: 'second', id: '22222222-2222-4222-8222-222222222222' },
  ];

  /** @param {import('../../e2e/support/servers.mjs').Thello} thello */
  constructor(thello) {
    this.thello = thello;
  }

  /** A page gets its configuration from the simulator. */
  configFor() {
    return null;
  }

  /** Nothing happens any more, and all that happened was told. */
  pause() {
    return this.thello.control('clock', { runs: false });
  }

  resume() {
    return this.thello.control('clock', { runs: true });
  }

  /** Tells again how every call stands. */
  retell() {
    return this.thello.control('retell', {});
  }

  /** @returns {Promise<import('../compare.mjs').Truth[]>} */
  async truth() {
    const calls = await this.thello.control('truth');
    return calls.map((/** @type {any} */ { event, first, state }) => ({
      call: event.contextId,
      bloc: event.bloc,
      stage: state.stage === 'talking' ? 'talking' : first ? 'next' : 'waiting',
      operator: state.operator ?? null,
      caller: event.fromName || event.fromNumber,
    }));
  }

  /** @param {number} since @returns {Promise<import('../compare.mjs').Told[]>} */
  async told(since) {
    const told = await this.thello.control(`told?after=${since}`);
    return told.map((/** @type {any} */ { at, arguments: args }) => ({ at, call: args[7], bloc: args[0] }));
  }

  /** Commands as they arrived, and whose they are. @returns {Promise<import('../commands.mjs').Arrived[]>} */
  async arrived() {
    const invoked = await this.thello.control('invocations');
    const commands = invoked.filter((/** @type {any} */ { method, arguments: args }) =>
      /^Set(String)?Variable$/i.test(method) && args[1] === 'PICKUP_OPERATOR');
    return commands.map((/** @type {any} */ { user, arguments: [call, , operator] }) => ({ by: user, call, operator }));
  }

  /** Tells of a call in the test queue. @param {string} call @param {'QUEUE_ENTER' | 'QUEUE_HANGUP'} event */
  tell(call, event) {
    return this.thello.control('event', { to: TEST_BLOC, arguments: [TEST_BLOC, event, '', 'Marker', '', '', '', call] });
  }

  async end() {}
}
