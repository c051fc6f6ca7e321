// An operator's tile.
import { memo, useContext } from 'react';
import { ICONS, STATES } from '../shared/words.mjs';
import { Icon } from './card.jsx';
import { Around, useOperator } from './hooks.jsx';

export const Tile = memo(({ id }) => {
  const { name, extension, state, since, caller } = useOperator(id);
  return (
    <li className="tile" data-operator-id={id} data-state={state}>
      <button type="button" className="tile-ring" aria-label={`Ring ${name} (${extension})`} aria-describedby={`drop-${id}`} disabled />
      <bdi className="tile-name">{name}</bdi>
      <p className="tile-state">
        <span className="tile-extension">{extension}</span>
        {state === 'unknown' ? <span className="sr-only">{STATES.unknown}</span> : <How state={state} since={since} caller={caller} />}
      </p>
      <p className="tile-drop" id={`drop-${id}`} />
      <div className="tile-actions">
        {state === 'busy' && <Button kind="tile-over" words={`${name} is not in this conversation any more`} path={ICONS.close} />}
        <Button kind="tile-aside" words={`Set ${name} aside`} path={ICONS.pause} />
      </div>
    </li>
  );
});

const How = ({ state, since, caller }) => {
  const { clock } = useContext(Around);
  return (
    <>
      <Icon path={state === 'busy' ? ICONS.person : ICONS.tick} />
      <span className="words">
        {STATES[state]} <span key={since} ref={clock.show} className="elapsed" data-form="clock" data-since={since} />
        {caller && <> · <bdi>{caller}</bdi></>}
      </span>
    </>
  );
};

const Button = memo(({ kind, words, path }) => (
  <button type="button" className={`button icon-only small quiet-button ${kind}`} aria-label={words} title={words}><Icon path={path} /></button>
));
