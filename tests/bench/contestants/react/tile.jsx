// An operator's tile.
import { memo, useContext } from 'react';
import { ICONS, STATES, number, taken } from '../shared/words.mjs';
import { Icon } from './card.jsx';
import { Around, useOperator } from './hooks.jsx';

export const Tile = memo(({ id }) => {
  const { name, extension, state, since, caller, taken: count } = useOperator(id);
  return (
    <li className="tile" data-operator-id={id} data-state={state}>
      <button type="button" className="tile-ring" aria-label={`Ring ${name} (${extension})`} aria-describedby={`drop-${id} state-${id}`} disabled />
      <bdi className="tile-name">{name}</bdi>
      <Taken count={count} />
      <p className="tile-state" id={`state-${id}`} title={STATES[state]}>
        <span className="tile-extension">{extension}</span>
        {state === 'unknown' ? <span className="sr-only">{STATES.unknown}</span> : <How state={state} since={since} caller={caller} />}
      </p>
      <p className="tile-drop" id={`drop-${id}`} />
      <div className="tile-actions">
        {state === 'busy' && <Button kind="tile-over" words={`${name} is not in this conversation any more`} path={ICONS.close} />}
        <Button kind="tile-star" words={`Favourite: ${name}`} path={ICONS.star} aria-pressed="false" />
        <Button kind="tile-aside" words={`Set ${name} aside`} path={ICONS.pause} title="Set aside" aria-haspopup="dialog" />
      </div>
    </li>
  );
});

const How = ({ state, since, caller }) => {
  const { clock } = useContext(Around);
  return (
    <>
      <Icon path={state === 'busy' ? ICONS.person : ICONS.tick} />
      <span className={caller ? 'sr-only' : 'words'}>{STATES[state]}</span>
      {caller && <>{' '}<bdi className="words">{caller}</bdi></>}
      {' '}<span key={since} ref={clock.show} className="elapsed" data-form="clock" data-since={since} />
    </>
  );
};

const Taken = memo(({ count }) => (
  <p className="tile-taken" title={taken(count)}>
    <span className="sr-only">{taken(count)}</span>
    <span aria-hidden="true">{count > 0 && number(count)}</span>
    <span aria-hidden="true" className="tile-average" />
  </p>
));

const Button = memo(({ kind, words, path, ...more }) => (
  <button type="button" className={`button icon-only small quiet-button ${kind}`} aria-label={words} title={words} {...more}><Icon path={path} /></button>
));
