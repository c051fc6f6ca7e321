// A real web server: Debian's nginx with the MIME types that it comes with, delivering the page's folder as it is, and
// without the headers of docs/configuration.md, which most people will not have set on the first day.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './servers.mjs';
import { run } from './web-servers.mjs';

const NGINX = process.env.CALLBOARD_NGINX || '/usr/sbin/nginx';
const MIME_TYPES = process.env.CALLBOARD_MIME_TYPES || '/etc/nginx/mime.types';
/** The line that older packages do not have. */
const WASM = /^.*\bwasm;.*$/m;

/** Why there is none; empty when it is at hand. */
export const missing = [NGINX, MIME_TYPES].filter((file) => !existsSync(file)).map((file) => `${file} is not there`).join(', ');

/**
 * One process that anybody may start, and that ends with its test. Three ways to the same folder:
 * `/board/` is a folder among others, as on Debian's own site; `/app` is for pages whose addresses are made up by their
 * scripts, which many recipes recommend, and answers with or without its last slash; `/old/` does not know WebAssembly.
 * @param {number} port @param {string} folder @param {string} dist
 */
const configuration = (port, folder, dist) => `
  daemon off;
  master_process off;
  pid ${folder}/pid;
  error_log stderr;
  events {}
  http {
    include ${MIME_TYPES};
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path ${folder}/body;
    proxy_temp_path ${folder}/proxy;
    fastcgi_temp_path ${folder}/fastcgi;
    uwsgi_temp_path ${folder}/uwsgi;
    scgi_temp_path ${folder}/scgi;
    server {
      listen 127.0.0.1:${port};
      root ${folder};
      location / { try_files $uri $uri/ =404; }
      location /app { alias ${dist}; try_files $uri $uri/index.html =404; }
      location /old/ { alias ${dist}/; types { include ${folder}/old.types; } }
    }
  }`;

/** @param {string} dist */
export async function serveWithNginx(dist) {
  const folder = await mkdtemp(join(tmpdir(), 'callboard-nginx-'));
  const port = await freePort();
  const types = await readFile(MIME_TYPES, 'utf8');
  await symlink(dist, join(folder, 'board'));
  await writeFile(join(folder, 'old.types'), types.replace(WASM, '').replace(/types\s*\{([^}]*)\}/, '$1'));
  await writeFile(join(folder, 'nginx.conf'), configuration(port, folder, dist));
  const server = await run(NGINX, ['-e', 'stderr', '-c', join(folder, 'nginx.conf')], `http://127.0.0.1:${port}`);
  return {
    ...server,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}
