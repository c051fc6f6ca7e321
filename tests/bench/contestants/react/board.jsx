// A board in React 19: an external store, memoised components, and a list that the contestant chooses.
import { memo, useContext } from 'react';
import { createRoot } from 'react-dom/client';
import { FIGURES, dialled, figures, waiting } from '../shared/words.mjs';
import { Around, useFigures, useLane } from './hooks.jsx';
import { Store } from './store.mjs';
import { Tile } from './tile.jsx';

/** @typedef {{ ids: string[], queue: import('../shared/model.mjs').Queue }} ListProps */

/** @param {import('react').ComponentType<ListProps>} List what a lane's cards are listed by @returns {import('../shared/begin.mjs').Start} */
export const board = (List) => ({ main, model, clock }) => {
  const store = new Store(model);
  createRoot(main).render(
    <Around value={{ store, clock }}>
      <Figures />
      <div className="queues">
        <div className="lanes" role="group" aria-label="Queues">
          {model.queues.map((queue) => <Lane key={queue.id} queue={queue} List={List} />)}
        </div>
      </div>
      <Operators teams={model.teams} />
    </Around>,
  );
  return (changed) => store.tell(changed);
};

const Lane = memo(({ queue, List }) => {
  const { store } = useContext(Around);
  const ids = useLane(queue.id);
  const title = `lane-${queue.id}`;
  return (
    <section className="lane" data-bloc-id={queue.id} data-colour={queue.colour} aria-labelledby={title}>
      <header className="lane-head">
        <h2 className="lane-name" id={title} tabIndex={-1}><bdi>{queue.name}</bdi></h2>
        <p className="lane-count">
          <span className="lane-number" aria-hidden="true">{ids.length}</span>
          <span className="sr-only">{waiting(ids.length)}</span>
        </p>
        <p className="lane-facts"><bdi>{ids.length > 0 ? dialled(store.model.dialled(queue.id)) : ''}</bdi></p>
      </header>
      <List ids={ids} queue={queue} />
    </section>
  );
});

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
      <p className="scope">since now, in this browser</p>
    </section>
  );
});

const Operators = memo(({ teams }) => (
  <section className="operators" id="operators" aria-labelledby="operators-title">
    <header className="operators-head"><h2 id="operators-title">Operators</h2></header>
    <div className="tiles">
      {teams.map(([name, members]) => (
        <section key={name} className="team">
          <h3 className="team-name"><bdi>{name}</bdi></h3>
          <ul className="team-tiles" role="list">{members.map((id) => <Tile key={id} id={id} />)}</ul>
        </section>
      ))}
    </div>
  </section>
));
