// The whole program in Chromium: the built page, against the simulated tenant and against a real ASP.NET Core hub.
// Both projects run the same files.
//
//   CALLBOARD_DIST            folder of the built page
//   CALLBOARD_SIMULATOR_BIN   the simulator's program
//   CALLBOARD_CHROMIUM        the browser's program
//   CALLBOARD_REFERENCE_HUB   command that takes a port and starts a real hub; without it those tests are skipped by name
//   CALLBOARD_SCREENSHOTS     folder for screenshots; without it none are made
import { defineConfig } from '@playwright/test';

const screenshots = 'screenshots.spec.mjs';

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
    launchOptions: {
      executablePath: process.env.CALLBOARD_CHROMIUM || '/usr/bin/chromium',
      args: ['--no-sandbox'],
    },
  },
  projects: [
    { name: 'simulator', use: { thelloKind: 'simulator' } },
    { name: 'reference-hub', use: { thelloKind: 'reference-hub' } },
  ],
});
