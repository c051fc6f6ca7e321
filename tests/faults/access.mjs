// The way from one supervisor's page to Thello: a line of its own that can be broken, and the page at its end.
import { serve } from '../e2e/support/site.mjs';
import { Tunnel } from '../e2e/support/tunnel.mjs';

/**
 * @typedef {object} Access
 * @property {Tunnel} line
 * @property {string} api where Thello is for this page
 * @property {string} page where the page is
 * @property {() => void} end
 */

/** @param {import('../e2e/support/servers.mjs').Thello} thello @returns {Promise<Access>} */
export async function access(thello) {
  const line = new Tunnel(thello.port);
  await line.open();
  // The simulator serves the page by itself; for the real hub it stands at an address of its own.
  const site = thello.kind === 'simulator' ? null : await serve(line.address, process.env.CALLBOARD_DIST ?? '');
  const end = () => {
    site?.stop();
    line.close();
  };
  return { line, api: line.address, page: `${site?.address ?? line.address}/`, end };
}
