// A lane's cards, all of them mounted; all.css lets the browser skip those out of sight.
import { memo, useContext } from 'react';
import { Card } from './card.jsx';
import { Around } from './hooks.jsx';

export const AllList = memo(({ ids, queue }) => {
  const { store } = useContext(Around);
  const usual = store.model.dialled(queue.id);
  return (
    <div className="lane-scroll">
      {ids.length === 0 && <p className="quiet pad">Nobody waits here.</p>}
      <ul className="cards" role="list">{ids.map((id, at) => <Card key={id} id={id} usual={usual} position={at + 1} />)}</ul>
    </div>
  );
});
