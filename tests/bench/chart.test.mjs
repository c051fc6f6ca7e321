// A chart is an image that a browser can read, and shows what was measured.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium } from '@playwright/test';
import { chart } from './chart.mjs';
import { CHROMIUM } from './chromium.mjs';

/** @type {import('@playwright/test').Browser} */
let browser;
before(async () => {
  browser = await chromium.launch(CHROMIUM);
});
after(() => browser.close());

const bar = (/** @type {string} */ name, /** @type {number} */ median) => ({ name, median, least: median * 0.9, most: median * 1.1, ours: name === 'page' });

/** What a browser reads of it. @param {Parameters<typeof chart>[0]} what */
async function read(what) {
  const page = await browser.newPage();
  return page.evaluate((text) => {
    const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
    const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
    return { broken: Boolean(svg.querySelector('parsererror')), texts, widths: [...svg.querySelectorAll('.bar')].map((bar) => Number(bar.getAttribute('width'))) };
  }, chart(what));
}

test('a chart is well-formed, whatever its words are', async () => {
  const { broken, texts } = await read({ title: 'Events: <1,000> & "more"', unit: 'µs per event', bars: [bar('limit', 100), bar('page', 150)] });
  assert.ok(!broken);
  assert.deepEqual(texts, ['Events: <1,000> & "more"', 'µs per event', 'limit', '100', 'page', '150']);
});

test('bars are as long as their values', async () => {
  const { widths } = await read({ title: '', unit: '', bars: [bar('limit', 100), bar('page', 150)] });
  assert.ok(Math.abs(widths[1] / widths[0] - 1.5) < 0.01);
});

test('a chart of nothing but zeros is one too', async () => {
  const { broken, widths } = await read({ title: '', unit: '', bars: [bar('page', 0)] });
  assert.ok(!broken);
  assert.deepEqual(widths, [0]);
});
