// Real web servers, with the very files of `deploy/`, in which only the addresses are put that an administrator puts in:
// Debian's nginx, Apache and Caddy, each a process that anybody may start, and that ends with its test.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLACEHOLDERS } from './headers.mjs';
import { freePort } from './servers.mjs';

const MODULES = '/usr/lib/apache2/modules';
const AVAILABLE = '/etc/apache2/mods-available';
/** What Debian's Apache has switched on as it comes, as far as it concerns files, and the two that are asked for. */
const APACHE = ['mpm_event', 'authz_core', 'filter', 'env', 'setenvif', 'mime', 'dir', 'negotiation', 'deflate', 'headers', 'rewrite'];

/** Where the page lies on each of them: at the top, in a portal's folder, in one of a version. */
export const PATHS = ['/', '/portal/board/', '/callboard/0.1.0/'];

/**
 * @typedef {object} Kind
 * @property {string} file in `deploy/`
 * @property {string} program
 * @property {string[]} needs what else has to be there
 * @property {(text: string, at: { port: number, folder: string }) => string} configuration the file, and what it needs around it
 * @property {(configuration: string) => string[]} start
 */

/** @type {Record<string, Kind>} */
export const KINDS = {
  nginx: {
    file: 'nginx.conf',
    program: process.env.CALLBOARD_NGINX || '/usr/sbin/nginx',
    needs: [],
    configuration: (text, { port, folder }) => `
      daemon off;
      master_process off;
      pid ${folder}/pid;
      error_log stderr;
      events {}
      http {
        access_log off;
        # As in Debian's nginx.conf.
        gzip on;
        ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${folder}/${what};`).join(' ')}
        ${text.replace('listen 80;', `listen 127.0.0.1:${port};`)}
      }`,
    start: (configuration) => ['-e', 'stderr', '-c', configuration],
  },
  Apache: {
    file: 'apache.conf',
    program: process.env.CALLBOARD_APACHE || '/usr/sbin/apache2',
    needs: [MODULES, AVAILABLE],
    configuration: (text, { port, folder }) => `
      ServerRoot ${folder}
      ServerName 127.0.0.1
      PidFile ${folder}/pid
      DefaultRuntimeDir ${folder}
      ErrorLog ${folder}/errors
      Listen 127.0.0.1:${port}
      ${APACHE.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so\nIncludeOptional ${AVAILABLE}/${name}.conf`).join('\n')}
      ${text.replace('*:80', `*:${port}`)}`,
    start: (configuration) => ['-D', 'FOREGROUND', '-f', configuration],
  },
  Caddy: {
    file: 'Caddyfile',
    program: process.env.CALLBOARD_CADDY || '/usr/bin/caddy',
    needs: [],
    // Certificates are none of this machine's business.
    configuration: (text, { port }) => `{
  admin off
  auto_https off
}
${text.replace('callboard.example {', `http://127.0.0.1:${port} {`)}`,
    start: (configuration) => ['run', '--config', configuration, '--adapter', 'caddyfile'],
  },
};

/** Why a kind is not at hand; empty when it is. @param {Kind} kind */
export const missing = ({ program, needs }) => [program, ...needs].filter((file) => !existsSync(file)).map((file) => `${file} is not there`).join(', ');

/**
 * @param {Kind} kind
 * @param {object} company
 * @param {string} company.dist the folder of the release
 * @param {object} company.config what its `config.json` says
 * @param {string} company.thello its tenant
 * @param {string} company.portal the origin of the portal that may frame the page
 */
export async function serve(kind, { dist, config, thello, portal }) {
  const folder = await mkdtemp(join(tmpdir(), 'callboard-delivered-'));
  const port = await freePort();
  for (const path of PATHS.toReversed()) {
    const place = join(folder, 'site', path);
    await mkdir(place, { recursive: true });
    await cp(dist, place, { recursive: true });
    await writeFile(join(place, 'config.json'), JSON.stringify(config));
  }
  const file = await readFile(new URL(`../../../deploy/${kind.file}`, import.meta.url), 'utf8');
  if (!file.includes(PLACEHOLDERS) || !file.includes('https://intranet.example')) throw new Error(`deploy/${kind.file} has other placeholders.`);
  const text = file
    .replaceAll(PLACEHOLDERS, `${thello} ${thello.replace(/^http/, 'ws')}`)
    .replaceAll('https://intranet.example', portal)
    .replaceAll('/srv/callboard', join(folder, 'site'));
  const configuration = join(folder, 'configuration');
  await writeFile(configuration, kind.configuration(text, { port, folder }));
  // Caddy writes below its home.
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const server = await run(kind.program, kind.start(configuration), `http://127.0.0.1:${port}`, env);
  return {
    ...server,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** Starts a server, and waits until it answers. @param {string} program @param {string[]} args @param {string} address @param {NodeJS.ProcessEnv} [env] */
export async function run(program, args, address, env = process.env) {
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
  const ended = once(server, 'exit');
  let said = '';
  server.stderr.on('data', (chunk) => { said = (said + chunk).slice(-4_000); });
  while (!await fetch(address).then(() => true, () => false)) {
    if (server.exitCode !== null) throw new Error(`${program} did not start: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return {
    address,
    async stop() {
      server.kill();
      await ended;
    },
  };
}
