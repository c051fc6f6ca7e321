// The browser in which speed is measured, and how it is started.

export const CHROMIUM = {
  executablePath: process.env.CALLBOARD_CHROMIUM || '/usr/bin/chromium',
  // A machine that measures has no screen.
  args: ['--no-sandbox', '--disable-gpu'],
};
