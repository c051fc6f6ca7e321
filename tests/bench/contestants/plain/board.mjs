// A board in plain JavaScript: elements are cloned from one of their kind, kept by what they stand for, and only what
// differs is written.
import { bar, operatorsHead } from '../shared/furniture.mjs';
import { make } from '../shared/make.mjs';
import { legend } from '../shared/words.mjs';
import { Figures } from './figures.mjs';
import { Lane } from './lane.mjs';
import { Team } from './team.mjs';
import { Tile } from './tile.mjs';

/** @type {import('../shared/begin.mjs').Start} */
export function board({ main, model, clock }) {
  const figures = new Figures(model, clock);
  const lanes = new Map(model.queues.map((queue) => [queue.id, new Lane(queue, model, clock)]));
  const tiles = new Map([...model.operators.values()].map((operator) => [operator.id, new Tile(operator, clock)]));
  const list = make('div', { class: 'lanes', role: 'group', 'aria-label': 'Queues' }, ...[...lanes.values()].map(({ element }) => element));
  const teams = model.teams.map(([name, members]) => new Team(name, members, members.flatMap((id) => tiles.get(id)?.element ?? [])));
  main.append(figures.element, make('div', { class: 'queues' }, bar(), list), operators(model, teams));
  figures.show(model);
  for (const team of teams) team.show(model);
  for (const lane of lanes.values()) lane.begin();
  return (changed) => {
    for (const bloc of changed.lanes) lanes.get(bloc)?.paint();
    for (const id of changed.calls) {
      const call = model.calls.get(id);
      if (call?.bloc) lanes.get(call.bloc)?.show(call);
    }
    for (const id of changed.operators) {
      const operator = model.operators.get(id);
      if (operator) tiles.get(id)?.show(operator);
    }
    if (changed.operators.size > 0) for (const team of teams) team.show(model);
    if (changed.figures) figures.show(model);
  };
}

/** @param {import('../shared/model.mjs').Model} model @param {Team[]} teams */
const operators = ({ began }, teams) =>
  make('section', { class: 'operators', id: 'operators', tabindex: '-1', 'aria-labelledby': 'operators-title' },
    operatorsHead(),
    make('div', { class: 'tiles' }, ...teams.map(({ element }) => element), make('p', { class: 'legend' }, legend(began))));
