// The simulated tenant: it lives by itself, faster than life, and tells the truth on request.

/** A day six times as fast as life: a trial sees thousands of events, and all who wait fit on one screen. */
export const DAY = ['--scenario', 'calm', '--speed', '6'];
/** The test queue of the simulator, where a call disturbs nobody. */
const TEST_BLOC = '5f0c1a2b-0005-4000-8000-00000000a005';

export class Simulated {
  /** @param {import('../../e2e/support/servers.mjs').Thello} thello */
  constructor(thello) {
    this.thello = thello;
    this.testBloc = TEST_BLOC;
    /** The page gets its configuration from the simulator. */
    this.config = null;
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
    return told.map((/** @type {any} */ { at, arguments: args }) => ({ at, call: args[7] }));
  }

  /** Commands as they arrived. @returns {Promise<import('../commands.mjs').Command[]>} */
  async arrived() {
    const invoked = await this.thello.control('invocations');
    const commands = invoked.filter((/** @type {any} */ { method, arguments: args }) =>
      /^Set(String)?Variable$/i.test(method) && args[1] === 'PICKUP_OPERATOR');
    return commands.map((/** @type {any} */ { arguments: [call, , operator] }) => ({ call, operator }));
  }

  /** Tells of a call in the test queue. @param {string} call @param {'QUEUE_ENTER' | 'QUEUE_HANGUP'} event */
  tell(call, event) {
    return this.thello.control('event', { to: TEST_BLOC, arguments: [TEST_BLOC, event, '', 'Marker', '', '', '', call] });
  }

  async end() {}
}
