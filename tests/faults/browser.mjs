// The browser of the trials.
import { chromium } from '@playwright/test';

/** Playwright forbids the back/forward cache, unless it is told not to. */
const FORBIDDEN = ['--disable-back-forward-cache'];

export const launch = () => chromium.launch({
  executablePath: process.env.CALLBOARD_CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
  ignoreDefaultArgs: FORBIDDEN,
});
