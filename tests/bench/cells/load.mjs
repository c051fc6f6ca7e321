// The first visit: an empty cache, a slow desktop, a slow line. Measured is how long it takes until a person can type a
// user name, and what had to come over the line.
import { setTimeout as pause } from 'node:timers/promises';
import { company } from '../company.mjs';
import { Visit } from '../visit.mjs';

/** The processor is so many times slower than this machine's. */
const SLOWER = 4;
const PATIENCE = 60_000;
/** So long after the form is there everything has come that will, in milliseconds. */
const SETTLES = 1_500;
/** In bytes a second. */
const MBIT = 1_000_000 / 8;

/** The lines, as DevTools makes them: latency is added to every request. The second is Lighthouse's “Slow 4G”, which was called Fast 3G. */
export const LINES = {
  desktop: { words: '10 Mbit/s, 40 ms', latency: 40, downloadThroughput: 10 * MBIT, uploadThroughput: 10 * MBIT },
  fast3g: { words: 'Fast 3G', latency: 562.5, downloadThroughput: 1.47 * MBIT, uploadThroughput: 0.675 * MBIT },
};

/** @param {keyof typeof LINES} line @returns {import('../cell.mjs').Cell} */
export const load = (line) => ({
  name: `load-${line}`,
  title: `First load: ${LINES[line].words}, processor ÷ ${SLOWER}`,
  figures: { usable: 'form usable, ms', bytes: 'bytes over the line', requests: 'requests' },
  async play({ browser, tenant, address }) {
    await tenant.begin(company(4, 40));
    return Visit.during(browser, async (visit) => {
      const { words, ...conditions } = LINES[line];
      const fetched = await fetchedOf(visit);
      await visit.devtools.send('Network.emulateNetworkConditions', { offline: false, ...conditions });
      await visit.devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      await visit.page.addInitScript(watch);
      await visit.page.goto(address, { waitUntil: 'commit', timeout: PATIENCE });
      const usable = await visit.page.waitForFunction(() => Reflect.get(window, 'usable'), null, { timeout: PATIENCE, polling: 100 });
      const name = visit.page.getByRole('textbox', { name: 'User name' });
      await name.pressSequentially('supervisor');
      await pause(SETTLES);
      const kept = await name.inputValue();
      return {
        figures: { usable: await usable.jsonValue(), ...fetched },
        wrong: kept === 'supervisor' ? visit.thrown : [...visit.thrown, `“supervisor” was typed, and “${kept}” is there`],
      };
    });
  },
});

/** Counts what comes over the line. @param {Visit} visit */
async function fetchedOf({ devtools }) {
  const fetched = { bytes: 0, requests: 0 };
  await devtools.send('Network.enable');
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    fetched.bytes += encodedDataLength;
    fetched.requests += 1;
  });
  return fetched;
}

/** Runs in the page, before its own code: notes when the input for the user name is there and can be typed into. */
function watch() {
  const isUsable = () => [...document.querySelectorAll('input')].some((input) => {
    const labels = [input.getAttribute('aria-label'), ...[...input.labels ?? []].map(({ textContent }) => textContent)];
    return !input.disabled && !input.readOnly && labels.some((label) => label?.trim() === 'User name') && input.checkVisibility();
  });
  const observer = new MutationObserver(() => {
    if (!isUsable()) return;
    observer.disconnect();
    // By then it has been laid out and handed to the screen.
    requestAnimationFrame(() => setTimeout(() => Reflect.set(window, 'usable', performance.now())));
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled', 'readonly', 'hidden', 'aria-label'] });
}
