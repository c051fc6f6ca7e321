// An operator's tile.
import { Show, createMemo } from 'solid-js';
import { ICONS, STATES, number, taken } from '../shared/words.mjs';
import { Elapsed } from './board.jsx';
import { Icon } from './card.jsx';

export function Tile({ id, signals, clock }) {
  const operator = signals.of(id, signals.model.operators.get(id));
  const { name, extension } = operator();
  const state = () => operator().state;
  const count = createMemo(() => operator().taken);
  return (
    <li class="tile" data-operator-id={id} data-state={state()}>
      <button type="button" class="tile-ring" aria-label={`Ring ${name} (${extension})`} aria-describedby={`drop-${id} state-${id}`} disabled />
      <bdi class="tile-name">{name}</bdi>
      <p class="tile-taken" title={taken(count())}>
        <span class="sr-only">{taken(count())}</span>
        <span aria-hidden="true">{count() > 0 && number(count())}</span>
        <span aria-hidden="true" class="tile-average" />
      </p>
      <p class="tile-state" id={`state-${id}`} title={STATES[state()]}>
        <span class="tile-extension">{extension}</span>
        <Show when={state() !== 'unknown' && operator()} keyed fallback={<span class="sr-only">{STATES.unknown}</span>}>
          {({ since, caller }) => (
            <>
              <Icon path={state() === 'busy' ? ICONS.person : ICONS.tick} />
              <span class={caller ? 'sr-only' : 'words'}>{STATES[state()]}</span>
              {caller && <>{' '}<bdi class="words">{caller}</bdi></>}
              {' '}<Elapsed since={since} clock={clock} />
            </>
          )}
        </Show>
      </p>
      <p class="tile-drop" id={`drop-${id}`} />
      <div class="tile-actions">
        <Show when={state() === 'busy'}><Button kind="tile-over" words={`${name} is not in this conversation any more`} path={ICONS.close} /></Show>
        <Button kind="tile-star" words={`Favourite: ${name}`} path={ICONS.star} aria-pressed="false" />
        <Button kind="tile-aside" words={`Set ${name} aside`} path={ICONS.pause} title="Set aside" aria-haspopup="dialog" />
      </div>
    </li>
  );
}

const Button = ({ kind, words, path, ...more }) => (
  <button type="button" class={`button icon-only small quiet-button ${kind}`} aria-label={words} title={words} {...more}><Icon path={path} /></button>
);
