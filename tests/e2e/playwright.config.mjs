// The whole program in Chromium: the built page, against the simulated tenant and against a real ASP.NET Core hub, which is
// spared what is the same whatever hub there is. In Firefox those tests that are tagged `@core`. Those that are tagged
// `@portable` run on real tenants as well (tests/certify), and ring somebody there when they are tagged `@rings`.
//
//   CALLBOARD_DIST            folder of the built page
//   CALLBOARD_SIMULATOR_BIN   the simulator's program
//   CALLBOARD_CHROMIUM        the browser's program
//   CALLBOARD_FIREFOX         the other browser's program; without it those tests are skipped by name
//   CALLBOARD_REFERENCE_HUB   command that takes a port and starts a real hub; without it those tests are skipped by name
//   CALLBOARD_SCREENSHOTS     folder for screenshots; without it none are made
//
// Not for `@core`, because Playwright cannot do it in an unpatched Firefox: fingers and DevTools, colours that the system
// prefers, the body of a request, axe under a strict policy. Nor what waits for the very words of Chromium's console.
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const screenshots = 'screenshots.spec.mjs';

/** How the page arrives, and how it looks. */
const thePageAlone = ['accessible', 'early', 'integrity', 'languages', 'look', 'measures', 'starting', 'web-server'];

const chromium = {
  launchOptions: {
    executablePath: process.env.CALLBOARD_CHROMIUM || '/usr/bin/chromium',
    // Where there is no graphics card, simulating one costs a tenth of the time.
    args: ['--no-sandbox', '--disable-gpu'],
  },
};

/** @type {import('@playwright/test').PlaywrightTestOptions & import('@playwright/test').PlaywrightWorkerOptions} */
const firefox = {
  browserName: 'firefox',
  // The browser as it is installed, by WebDriver BiDi, and not a build of Playwright's own.
  channel: 'moz-firefox',
  launchOptions: {
    executablePath: fileURLToPath(new URL('support/firefox.mjs', import.meta.url)),
    firefoxUserPrefs: { 'ui.prefersReducedMotion': 1 },
  },
  // Taking one puts a style into the page, which its policy refuses.
  screenshot: 'off',
};

export default defineConfig({
  testDir: '.',
  testMatch: process.env.CALLBOARD_SCREENSHOTS ? screenshots : '*.spec.mjs',
  testIgnore: process.env.CALLBOARD_SCREENSHOTS ? [] : screenshots,
  outputDir: 'results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  timeout: 20_000,
  expect: { timeout: 5_000 },
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Brussels',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'simulator', use: { ...chromium, thelloKind: 'simulator' } },
    {
      name: 'reference-hub',
      testIgnore: [screenshots, ...thePageAlone.map((name) => `${name}.spec.mjs`)],
      use: { ...chromium, thelloKind: 'reference-hub' },
    },
    // Driven by way of more programs, it takes longer.
    { name: 'firefox', grep: /@core/, timeout: 40_000, expect: { timeout: 10_000 }, use: { ...firefox, thelloKind: 'simulator' } },
  ],
});
