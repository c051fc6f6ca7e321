// A card. Its outermost element and its place follow the lane, everything else the call alone, so that a card that moves
// up a row costs an attribute and a text.
import { createContext, memo, useContext } from 'react';
import { ICONS, LIMITS, SEND, assign, isLong, namedId, pick, ring, story } from '../shared/words.mjs';
import { Around, useCall } from './hooks.jsx';

/** @param {{ path: string }} props */
export const Icon = ({ path }) => (
  <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d={path} /></svg>
);

/** Where a card stands in its lane: read by what shows it, past all that is in between and remains as it was. */
const Position = createContext(0);

/** Its size is left out where every card is mounted: then the browser knows that and its position. */
export const Card = memo(({ id, usual, position, size }) => {
  const call = useCall(id);
  // Between two paintings it can have left already.
  if (!call) return null;
  return (
    <li
      className="card"
      data-call-id={id}
      data-stage={call.stage}
      data-assignment="none"
      data-confirmed="true"
      data-draggable=""
      data-tinted="calm"
      aria-setsize={size}
      aria-posinset={size && position}
    >
      <Position value={position}><Face call={call} usual={usual} /></Position>
    </li>
  );
});

const Face = memo(({ call, usual }) => {
  const { store, clock } = useContext(Around);
  const { id, caller, number, since, stage, named } = call;
  const words = story(call, usual, store.model.names);
  return (
    <>
      <Handle id={id} caller={caller} />
      <bdi className="who" data-long={isLong(caller) ? '' : undefined} title={caller}>{caller}</bdi>
      <Wait since={since} show={clock.show} />
      <div className="card-line">
        <div className="card-what">
          <p className="card-status">{stage === 'next' ? <span className="chip">Next</span> : <Place />}</p>
          <bdi className="number">{number}</bdi>
          {words && <bdi className="story" title={words}>{words}</bdi>}
        </div>
        {named && <Proposed id={id} named={named} caller={caller} />}
        <Notes />
        <Actions caller={caller} />
      </div>
    </>
  );
});

const Handle = ({ id, caller }) => (
  <button type="button" className="handle" aria-label={pick(caller)} aria-pressed="false" aria-describedby={namedId(id)} aria-keyshortcuts={SEND}>
    {GRIP}
  </button>
);

const Place = () => <span className="place" aria-hidden="true">{useContext(Position)}</span>;

const Proposed = memo(({ id, named, caller }) => {
  const words = ring(named, caller);
  return (
    <button type="button" className="button proposed" id={namedId(id)} tabIndex={-1} aria-label={words} title={words}>
      {PERSON}<bdi>{named.name}</bdi>
    </button>
  );
});

/** The clock alone writes into it. */
const Wait = memo(({ since, show }) => <span ref={show} className="wait" data-form="clock" data-limits={LIMITS} data-since={since} />);

const Notes = memo(() => <p className="wait-notes"><span className="urgency" data-urgency-word="" /></p>);

const Actions = ({ caller }) => (
  <div className="card-actions">
    <div className="card-foot" />
    <button type="button" className="button assign" aria-haspopup="dialog" aria-label={assign(caller)}>{PERSON}{ASSIGN}</button>
    {COPY}
  </div>
);

// Elements that never change are made once, and React looks no further into them.
const GRIP = <Icon path={ICONS.grip} />;
const PERSON = <Icon path={ICONS.person} />;
const ASSIGN = <span className="assign-words">Assign…</span>;
const COPY = <button type="button" className="button icon-only copy" aria-label="Copy number" title="Copy number"><Icon path={ICONS.copy} /></button>;
