// Runs the portable end-to-end tests on a tenant that is given (tests/e2e/support/tenant.mjs), one after the other: they
// share its one test bloc.
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import endToEnd from '../e2e/playwright.config.mjs';

const usual = endToEnd.projects?.find(({ name }) => name === 'simulator')?.use;
// The browser has no use for the credentials: the page is handed them by its form.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('CALLBOARD_')));

export default defineConfig({
  ...endToEnd,
  testDir: fileURLToPath(new URL('../e2e', import.meta.url)),
  workers: 1,
  reporter: 'json',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // What fails here mostly fails for one reason, and each takes its time.
  maxFailures: 3,
  use: {
    ...endToEnd.use,
    screenshot: 'off',
    // A tenant on this machine, or in this network, is asked without a question first: an origin that is acted counts as far away.
    contextOptions: { ...endToEnd.use?.contextOptions, permissions: ['local-network-access'] },
  },
  projects: [{
    name: 'tenant',
    grep: /@portable/,
    use: { ...usual, thelloKind: 'tenant', launchOptions: { ...usual?.launchOptions, env } },
  }],
});
