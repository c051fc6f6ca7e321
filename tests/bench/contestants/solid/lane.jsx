// A lane, of which only the cards in sight are mounted.
import { For, Show, createMemo, createSignal, onCleanup, onMount } from 'solid-js';
import { mounted, rowHeight, watch } from '../shared/window.mjs';
import { ICONS, dialled, number, waiting } from '../shared/words.mjs';
import { Card, Icon } from './card.jsx';

export function Lane({ queue, signals, clock }) {
  const row = rowHeight();
  const title = `lane-${queue.id}`;
  const ids = signals.of(queue.id, []);
  const [sight, setSight] = createSignal({ top: 0, height: 0 });
  const count = createMemo(() => ids().length);
  const usual = createMemo(() => (ids(), signals.model.dialled(queue.id)));
  const range = () => mounted(sight(), row, count());
  const first = createMemo(() => range()[0]);
  const end = createMemo(() => range()[1]);
  // Whoever scrolls between two paintings meets calls that have left already.
  const rows = () => ids().slice(first(), end()).filter((id) => signals.model.calls.has(id));
  let scroller;
  onMount(() => onCleanup(watch(scroller, setSight)));
  return (
    <section class="lane" data-bloc-id={queue.id} data-colour={queue.colour} aria-labelledby={title}>
      <header class="lane-head">
        <h2 class="lane-name" id={title} tabindex="-1"><bdi>{queue.name}</bdi></h2>
        <p class="lane-count">
          <span class="lane-number" aria-hidden="true">{number(count())}</span>
          <span class="sr-only">{waiting(count())}</span>
        </p>
        <p class="lane-facts"><Show when={usual()}><bdi>{dialled(usual())}</bdi></Show></p>
        <button type="button" class="button icon-only small lane-fold" aria-label={`Fold ${queue.name}`} title={`Fold ${queue.name}`}>
          <Icon path={ICONS.fold} />
        </button>
      </header>
      <div class="lane-scroll" ref={scroller}>
        <Show when={count() === 0}><p class="quiet pad">Nobody waits here.</p></Show>
        <ul class="cards" role="list" style={{ 'padding-top': `${first() * row}px`, 'padding-bottom': `${(count() - end()) * row}px` }}>
          <For each={rows()}>{(id, at) => (
            <Card id={id} position={first() + at() + 1} size={count()} usual={usual()} signals={signals} clock={clock} />
          )}</For>
        </ul>
      </div>
    </section>
  );
}
