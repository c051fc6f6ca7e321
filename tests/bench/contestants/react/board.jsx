// A board in React 19: an external store, memoised components, and a list that the contestant chooses.
import { memo, useContext } from 'react';
import { createRoot } from 'react-dom/client';
import { bar, operatorsHead } from '../shared/furniture.mjs';
import { FIGURES, ICONS, dialled, figures, free, legend, number, scope, waiting } from '../shared/words.mjs';
import { Icon } from './card.jsx';
import { Around, useFigures, useFree, useLane } from './hooks.jsx';
import { Store } from './store.mjs';
import { Tile } from './tile.jsx';

/** @typedef {{ ids: string[], queue: import('../shared/model.mjs').Queue }} ListProps */

/** @param {import('react').ComponentType<ListProps>} List what a lane's cards are listed by @returns {import('../shared/begin.mjs').Start} */
export const board = (List) => ({ main, model, clock }) => {
  const store = new Store(model);
  createRoot(main).render(
    <Around value={{ store, clock }}>
      <Figures />
      <div className="queues" ref={standsFirst(bar)}>
        <div className="lanes" role="group" aria-label="Queues">
          {model.queues.map((queue) => <Lane key={queue.id} queue={queue} List={List} />)}
        </div>
      </div>
      <Operators teams={model.teams} began={model.began} />
    </Around>,
  );
  return (changed) => store.tell(changed);
};

/** Furniture is made the same way for all, and React need not know of it. @param {() => HTMLElement} make */
const standsFirst = (make) => (/** @type {HTMLElement | null} */ place) => place?.prepend(make());

const Lane = memo(({ queue, List }) => {
  const { store } = useContext(Around);
  const ids = useLane(queue.id);
  const title = `lane-${queue.id}`;
  return (
    <section className="lane" data-bloc-id={queue.id} data-colour={queue.colour} aria-labelledby={title}>
      <header className="lane-head">
        <h2 className="lane-name" id={title} tabIndex={-1}><bdi>{queue.name}</bdi></h2>
        <p className="lane-count">
          <span className="lane-number" aria-hidden="true">{number(ids.length)}</span>
          <span className="sr-only">{waiting(ids.length)}</span>
        </p>
        <p className="lane-facts">{ids.length > 0 && <bdi>{dialled(store.model.dialled(queue.id))}</bdi>}</p>
        <Fold name={queue.name} />
      </header>
      <List ids={ids} queue={queue} />
    </section>
  );
});

const Fold = memo(({ name }) => (
  <button type="button" className="button icon-only small lane-fold" aria-label={`Fold ${name}`} title={`Fold ${name}`}><Icon path={ICONS.fold} /></button>
));

const Figures = memo(() => {
  const { store: { model }, clock } = useContext(Around);
  useFigures();
  const values = figures(model);
  const since = model.longestSince;
  // Another moment is another element, which the clock writes into at once.
  const longest = <span key={since} ref={clock.show} className="elapsed" data-form="clock" data-since={since ?? ''} />;
  return (
    <section className="figures" aria-label="Figures">
      <dl>
        {Object.entries(FIGURES).map(([name, label]) => (
          <div key={name} className="figure" data-figure={name}>
            <dt>{label}</dt>
            <dd>{name === 'longest' ? longest : values[name]}</dd>
          </div>
        ))}
      </dl>
      <p className="scope">{scope(model.began)}</p>
    </section>
  );
});

const Operators = memo(({ teams, began }) => (
  <section className="operators" id="operators" tabIndex={-1} aria-labelledby="operators-title" ref={standsFirst(operatorsHead)}>
    <div className="tiles">
      {teams.map(([name, members]) => <Team key={name} name={name} members={members} />)}
      <p className="legend">{legend(began)}</p>
    </div>
  </section>
));

const Team = memo(({ name, members }) => (
  <section className="team">
    <h3 className="team-name">
      <button type="button" className="team-fold" aria-expanded="true">
        <Icon path={ICONS.play} /><bdi>{name}</bdi> <span className="team-free">{free(useFree(members))}</span>
      </button>
    </h3>
    <Members members={members} />
  </section>
));

const Members = memo(({ members }) => <ul className="team-tiles" role="list">{members.map((id) => <Tile key={id} id={id} />)}</ul>);
