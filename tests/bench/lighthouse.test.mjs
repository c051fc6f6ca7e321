// Lighthouse's report is read as points that are missing, because the smaller figure is the better one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresOf } from './cells/lighthouse.mjs';

/** @type {Parameters<typeof figuresOf>[0]} */
const REPORT = {
  categories: { performance: { score: 0.94 }, accessibility: { score: 1 }, 'best-practices': { score: null } },
  audits: {
    'first-contentful-paint': { numericValue: 412.5 },
    'largest-contentful-paint': { numericValue: 2_900 },
    'total-blocking-time': {},
  },
};

test('points are counted from a hundred down, and what could not be measured has no figure', () => {
  const figures = { performance: 6, accessibility: 0, practices: null, first: 412.5, largest: 2_900, blocked: null };
  assert.deepEqual(figuresOf(REPORT), { figures, wrong: [] });
});

test('a page that Lighthouse could not load has no figure that counts', () =>
  assert.deepEqual(figuresOf({ ...REPORT, runtimeError: { message: 'NO_FCP' } }).wrong, ['NO_FCP']));
