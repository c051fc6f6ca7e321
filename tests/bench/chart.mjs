// A cell as a bar chart in SVG, readable on light and on dark ground: a bar for each contestant's median, a line from the
// least to the most of its rounds.

import { short } from './figures.mjs';

/** @typedef {{ name: string, median: number, least: number, most: number, ours: boolean }} Bar */

const WIDTH = 720;
const NAMES = 120;
const VALUES = 90;
const ROW = 26;
const TOP = 46;

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #1f2933; }
  .title { font-weight: 600; } .quiet { fill: #52606d; }
  .bar { fill: #9fb3c8; } .ours { fill: #0f6cbd; } .range { stroke: #1f2933; stroke-width: 1.5; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e4e7eb; } .quiet { fill: #9aa5b1; }
    .bar { fill: #52606d; } .ours { fill: #4aa3f0; } .range { stroke: #e4e7eb; }
  }`;

/** @param {{ title: string, unit: string, bars: Bar[] }} what @returns {string} */
export function chart({ title, unit, bars }) {
  const height = TOP + bars.length * ROW + 8;
  const longest = Math.max(...bars.map(({ most }) => most));
  const scale = longest > 0 ? (WIDTH - NAMES - VALUES) / longest : 0;
  const at = (/** @type {number} */ value) => (NAMES + value * scale).toFixed(1);
  const rows = bars.map(({ name, median, least, most, ours }, row) => {
    const y = TOP + row * ROW;
    return [
      `<text x="${NAMES - 8}" y="${y + 15}" text-anchor="end">${escaped(name)}</text>`,
      `<rect class="bar${ours ? ' ours' : ''}" x="${NAMES}" y="${y + 2}" width="${(median * scale).toFixed(1)}" height="${ROW - 8}"/>`,
      `<line class="range" x1="${at(least)}" x2="${at(most)}" y1="${y + 11}" y2="${y + 11}"/>`,
      `<text class="quiet" x="${Number(at(Math.max(most, median))) + 8}" y="${y + 15}">${short(median)}</text>`,
    ].join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(title)}">
<style>${STYLE}</style>
<text class="title" x="0" y="16">${escaped(title)}</text>
<text class="quiet" x="0" y="34">${escaped(unit)}</text>
${rows.join('\n')}
</svg>
`;
}

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
