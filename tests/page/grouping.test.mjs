// The groups of telephone numbers are those of the version of libphonenumber's data that is taken in.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { GROUPED, GROUPING, grouped, grouping } from './grouping.mjs';

const HOW = 'run `node tests/page/grouping.mjs`';

test('what the program reads is what the library says', () => {
  assert.equal(readFileSync(GROUPING, 'utf8'), grouping(), HOW);
});

test('what its tests hold it to is what the library makes of the numbers', () => {
  assert.equal(readFileSync(GROUPED, 'utf8'), grouped(), HOW);
  assert.ok(grouped().split('\n').length > 100);
});
