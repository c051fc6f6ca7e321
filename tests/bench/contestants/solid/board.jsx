// A board in Solid.
import { For, createMemo, onMount } from 'solid-js';
import { render } from 'solid-js/web';
import { bar, operatorsHead } from '../shared/furniture.mjs';
import { FIGURES, ICONS, figures, free, legend, scope } from '../shared/words.mjs';
import { Icon } from './card.jsx';
import { Lane } from './lane.jsx';
import { Signals } from './signals.mjs';
import { Tile } from './tile.jsx';

/** @type {import('../shared/begin.mjs').Start} */
export function board({ main, model, clock }) {
  const signals = new Signals(model);
  render(() => (
    <>
      <Figures signals={signals} clock={clock} />
      <div class="queues">
        {bar()}
        <div class="lanes" role="group" aria-label="Queues">
          <For each={model.queues}>{(queue) => <Lane queue={queue} signals={signals} clock={clock} />}</For>
        </div>
      </div>
      <section class="operators" id="operators" tabindex="-1" aria-labelledby="operators-title">
        {operatorsHead()}
        <div class="tiles">
          <For each={model.teams}>{([name, members]) => <Team name={name} members={members} signals={signals} clock={clock} />}</For>
          <p class="legend">{legend(model.began)}</p>
        </div>
      </section>
    </>
  ), main);
  return (changed) => signals.tell(changed);
}

function Team({ name, members, signals, clock }) {
  const count = createMemo(() => (signals.staff(), signals.model.free(members)));
  return (
    <section class="team">
      <h3 class="team-name">
        <button type="button" class="team-fold" aria-expanded="true">
          <Icon path={ICONS.play} /><bdi>{name}</bdi> <span class="team-free">{free(count())}</span>
        </button>
      </h3>
      <ul class="team-tiles" role="list"><For each={members}>{(id) => <Tile id={id} signals={signals} clock={clock} />}</For></ul>
    </section>
  );
}

function Figures({ signals, clock }) {
  const values = () => (signals.figures(), figures(signals.model));
  const since = () => (signals.figures(), signals.model.longestSince ?? '');
  return (
    <section class="figures" aria-label="Figures">
      <dl>
        <For each={Object.entries(FIGURES)}>{([name, label]) => (
          <div class="figure" data-figure={name}>
            <dt>{label}</dt>
            <dd>{name === 'longest' ? <Elapsed since={since()} clock={clock} /> : values()[name]}</dd>
          </div>
        )}</For>
      </dl>
      <p class="scope">{scope(signals.model.began)}</p>
    </section>
  );
}

/** The clock alone writes into it. */
export function Elapsed(props) {
  let place;
  onMount(() => props.clock.show(place));
  return <span ref={place} class="elapsed" data-form="clock" data-since={props.since} />;
}
