// The gate goes red on what has become dearer, and on nothing when the control says that nothing can be told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST, judge } from './gate.mjs';
import { QUICK } from './cells.mjs';

const CELL = { name: 'cell', title: 'Cell', figures: { task: 'µs per event', layouts: 'layouts a second' } };
const ROUNDS = [0.98, 1, 1.03];

/** A page at 1.4 times the limit, in three rounds. @param {{ page?: number, control?: number, layouts?: number, wrong?: string[] }} [more] */
function judged({ page = 140, control = 101, layouts = 15, wrong = [] } = {}) {
  const costs = { limit: 100, page, control };
  const results = Object.entries(costs).flatMap(([contestant, cost]) =>
    ROUNDS.map((noise, round) => ({ cell: 'cell', contestant, round, load: 0, figures: { task: cost * noise, layouts: contestant === 'page' ? layouts : 15 }, wrong: contestant === 'page' ? wrong : [] })));
  const pages = { limit: '/limit', page: '/page', control: '/limit' };
  return judge({ cells: [CELL], pages, results, where: 'a machine' }, { page: 'page', limit: 'limit' }, { cell: { task: 2, layouts: 1.3 } });
}

test('a page within its bounds passes, and it is said by how much', () => {
  assert.deepEqual(judged(), { verdict: 'passed', words: [
    'cell, task (µs per event): 1.40 times the limit\'s, of at most 2.', 'cell, layouts (layouts a second): 1.00 times the limit\'s, of at most 1.3.',
  ] });
});

test('a page that costs twice as much fails, with the cell, the figure and the bound', () => {
  const { verdict, words } = judged({ page: 280 });
  assert.equal(verdict, 'failed');
  assert.equal(words[0], 'cell, task (µs per event): 2.80 times the limit\'s, and at most 2 are allowed.');
});

test('a control that is off makes the judgement void, whatever the page does', () => {
  for (const page of [140, 280]) assert.equal(judged({ page, control: 110 }).verdict, 'void');
  assert.equal(judged({ layouts: 30 }).verdict, 'failed');
  assert.equal(judged({ layouts: 30, control: 110 }).verdict, 'void', 'also in a figure in which the control is not off');
});

test('a page of which nothing was measured does not pass', () => {
  assert.equal(judged({ wrong: ['c is missing'] }).verdict, 'failed');
});

test('every cell of the quick run is judged, by figures that it has', () => {
  for (const { name, figures } of QUICK) {
    assert.ok(MOST[name]);
    for (const figure of Object.keys(MOST[name])) assert.ok(figures[figure]);
  }
});
