#!/usr/bin/env node
// What Playwright starts in the place of Firefox. It drives an unpatched Firefox by WebDriver BiDi, and gives every
// context the command below, which Firefox ESR 153 does not know yet: that one is answered here, and all else passes.
// Once the ESR knows it, the config can name Firefox itself, and this file can go.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { WebSocket, WebSocketServer } from 'ws';

/** Sets the preferred colours, on which no test in Firefox depends. */
const NOT_KNOWN_YET = 'emulation.setMediaFeaturesOverride';
const LISTENING = 'WebDriver BiDi listening on ';

const firefox = spawn(process.env.CALLBOARD_FIREFOX ?? '', process.argv.slice(2), { stdio: ['ignore', 'inherit', 'pipe'] });
firefox.on('error', (error) => { console.error(error.message); process.exit(1); });
firefox.on('exit', (code) => process.exit(code ?? 1));
createInterface(firefox.stderr).on('line', (line) => {
  if (line.startsWith(LISTENING)) standBefore(line.slice(LISTENING.length));
  else console.error(line);
});

/** @param {string} browser its address */
function standBefore(browser) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (playwright, { url }) => relay(playwright, new WebSocket(`${browser}${url}`)));
  server.on('listening', () => {
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    // Playwright waits for this very line.
    console.error(`${LISTENING}ws://127.0.0.1:${port}`);
  });
}

/** @param {WebSocket} playwright @param {WebSocket} browser */
function relay(playwright, browser) {
  const opened = new Promise((resolve) => { browser.once('open', resolve); });
  playwright.on('message', async (data) => {
    const { id, method } = JSON.parse(String(data));
    await opened;
    if (method === NOT_KNOWN_YET) playwright.send(JSON.stringify({ type: 'success', id, result: {} }));
    else browser.send(String(data));
  });
  browser.on('message', (data) => playwright.send(String(data)));
  browser.on('close', () => playwright.close());
  // Nobody drives it any more.
  playwright.on('close', () => firefox.kill());
}
