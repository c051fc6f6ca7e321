// A board in plain JavaScript: elements are cloned from one of their kind, kept by what they stand for, and only what
// differs is written.
import { make } from '../shared/make.mjs';
import { Figures } from './figures.mjs';
import { Lane } from './lane.mjs';
import { Tile } from './tile.mjs';

/** @type {import('../shared/begin.mjs').Start} */
export function board({ main, model, clock }) {
  const figures = new Figures(clock);
  const lanes = new Map(model.queues.map((queue) => [queue.id, new Lane(queue, model, clock)]));
  const tiles = new Map([...model.operators.values()].map((operator) => [operator.id, new Tile(operator, clock)]));
  const list = make('div', { class: 'lanes', role: 'group', 'aria-label': 'Queues' }, ...[...lanes.values()].map(({ element }) => element));
  main.append(figures.element, make('div', { class: 'queues' }, list), operators(model, tiles));
  figures.show(model);
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
    if (changed.figures) figures.show(model);
  };
}

/** @param {import('../shared/model.mjs').Model} model @param {Map<string, Tile>} tiles */
function operators({ teams }, tiles) {
  const sections = teams.map(([name, members]) => {
    const elements = members.flatMap((id) => tiles.get(id)?.element ?? []);
    return make('section', { class: 'team' },
      make('h3', { class: 'team-name' }, make('bdi', {}, name)), make('ul', { class: 'team-tiles', role: 'list' }, ...elements));
  });
  return make('section', { class: 'operators', id: 'operators', 'aria-labelledby': 'operators-title' },
    make('header', { class: 'operators-head' }, make('h2', { id: 'operators-title' }, 'Operators')),
    make('div', { class: 'tiles' }, ...sections));
}
