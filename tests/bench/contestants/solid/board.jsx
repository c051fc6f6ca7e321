// A board in Solid.
import { For, onMount } from 'solid-js';
import { render } from 'solid-js/web';
import { FIGURES, figures } from '../shared/words.mjs';
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
        <div class="lanes" role="group" aria-label="Queues">
          <For each={model.queues}>{(queue) => <Lane queue={queue} signals={signals} clock={clock} />}</For>
        </div>
      </div>
      <section class="operators" id="operators" aria-labelledby="operators-title">
        <header class="operators-head"><h2 id="operators-title">Operators</h2></header>
        <div class="tiles">
          <For each={model.teams}>{([name, members]) => (
            <section class="team">
              <h3 class="team-name"><bdi>{name}</bdi></h3>
              <ul class="team-tiles" role="list"><For each={members}>{(id) => <Tile id={id} signals={signals} clock={clock} />}</For></ul>
            </section>
          )}</For>
        </div>
      </section>
    </>
  ), main);
  return (changed) => signals.tell(changed);
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
      <p class="scope">since now, in this browser</p>
    </section>
  );
}

/** The clock alone writes into it. */
export function Elapsed(props) {
  let place;
  onMount(() => props.clock.show(place));
  return <span ref={place} class="elapsed" data-form="clock" data-since={props.since} />;
}
