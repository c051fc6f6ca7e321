// A card: each part follows what it shows of the call, and nothing else.
import { Show, createMemo, onMount } from 'solid-js';
import { ICONS, LIMITS, SEND, assign, isLong, namedId, pick, ring, story } from '../shared/words.mjs';

export const Icon = (props) => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d={props.path} /></svg>
);

export function Card(props) {
  const { signals, clock, id } = props;
  const call = signals.of(id, signals.model.calls.get(id));
  const caller = createMemo(() => call().caller);
  const stage = createMemo(() => call().stage);
  const named = createMemo(() => call().named);
  const words = createMemo(() => story(call(), props.usual, signals.model.names));
  let wait;
  onMount(() => clock.show(wait));
  return (
    <li
      class="card"
      data-call-id={id}
      data-stage={stage()}
      data-assignment="none"
      data-confirmed="true"
      data-draggable=""
      data-tinted="calm"
      aria-setsize={props.size}
      aria-posinset={props.position}
    >
      <button type="button" class="handle" aria-label={pick(caller())} aria-pressed="false" aria-describedby={namedId(id)} aria-keyshortcuts={SEND}>
        <Icon path={ICONS.grip} />
      </button>
      <bdi class="who" data-long={isLong(caller()) ? '' : undefined} title={caller()}>{caller()}</bdi>
      <span ref={wait} class="wait" data-form="clock" data-limits={LIMITS} data-since={call().since} />
      <div class="card-line">
        <div class="card-what">
          <p class="card-status">
            <Show when={stage() === 'next'} fallback={<span class="place" aria-hidden="true">{props.position}</span>}><span class="chip">Next</span></Show>
          </p>
          <bdi class="number">{call().number}</bdi>
          <Show when={words()}><bdi class="story" title={words()}>{words()}</bdi></Show>
        </div>
        <Show when={named()}><Proposed id={id} named={named()} caller={caller()} /></Show>
        <p class="wait-notes"><span class="urgency" data-urgency-word="" /></p>
        <div class="card-actions">
          <div class="card-foot" />
          <button type="button" class="button assign" aria-haspopup="dialog" aria-label={assign(caller())}>
            <Icon path={ICONS.person} /><span class="assign-words">Assign…</span>
          </button>
          <button type="button" class="button icon-only copy" aria-label="Copy number" title="Copy number"><Icon path={ICONS.copy} /></button>
        </div>
      </div>
    </li>
  );
}

function Proposed(props) {
  const words = createMemo(() => ring(props.named, props.caller));
  return (
    <button type="button" class="button proposed" id={namedId(props.id)} tabindex="-1" aria-label={words()} title={words()}>
      <Icon path={ICONS.person} /><bdi>{props.named.name}</bdi>
    </button>
  );
}
