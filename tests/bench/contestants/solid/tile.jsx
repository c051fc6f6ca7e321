// An operator's tile.
import { Show } from 'solid-js';
import { ICONS, STATES } from '../shared/words.mjs';
import { Elapsed } from './board.jsx';
import { Icon } from './card.jsx';

export function Tile({ id, signals, clock }) {
  const operator = signals.of(id, signals.model.operators.get(id));
  const { name, extension } = operator();
  const state = () => operator().state;
  return (
    <li class="tile" data-operator-id={id} data-state={state()}>
      <button type="button" class="tile-ring" aria-label={`Ring ${name} (${extension})`} aria-describedby={`drop-${id}`} disabled />
      <bdi class="tile-name">{name}</bdi>
      <p class="tile-state">
        <span class="tile-extension">{extension}</span>
        <Show when={state() !== 'unknown' && operator()} keyed fallback={<span class="sr-only">{STATES.unknown}</span>}>
          {({ since, caller }) => (
            <>
              <Icon path={state() === 'busy' ? ICONS.person : ICONS.tick} />
              <span class="words">{STATES[state()]} <Elapsed since={since} clock={clock} />{caller && <> · <bdi>{caller}</bdi></>}</span>
            </>
          )}
        </Show>
      </p>
      <p class="tile-drop" id={`drop-${id}`} />
      <div class="tile-actions">
        <Show when={state() === 'busy'}><Button kind="tile-over" words={`${name} is not in this conversation any more`} path={ICONS.close} /></Show>
        <Button kind="tile-aside" words={`Set ${name} aside`} path={ICONS.pause} />
      </div>
    </li>
  );
}

const Button = ({ kind, words, path }) => (
  <button type="button" class={`button icon-only small quiet-button ${kind}`} aria-label={words} title={words}><Icon path={path} /></button>
);
