// A lane's cards, of which a virtual list mounts those in sight.
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { SPARE, rowHeight, whileInSight } from '../shared/window.mjs';
import { Card } from './card.jsx';
import { Around } from './hooks.jsx';

export const WindowList = memo(({ ids, queue }) => {
  const { store } = useContext(Around);
  const scroller = useRef(null);
  const row = useMemo(rowHeight, []);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => whileInSight(scroller.current, setSeen), []);
  const virtual = useVirtualizer({
    count: isSeen ? ids.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => row, [row]),
    overscan: SPARE,
  });
  const rows = virtual.getVirtualItems();
  const usual = store.model.dialled(queue.id);
  const paddingTop = rows[0]?.start ?? 0;
  const paddingBottom = ids.length * row - (rows.at(-1)?.end ?? 0);
  return (
    <div className="lane-scroll" ref={scroller}>
      {ids.length === 0 && <p className="quiet pad">Nobody waits here.</p>}
      <ul className="cards" role="list" style={{ paddingTop, paddingBottom }}>
        {rows.map(({ index }) => <Card key={ids[index]} id={ids[index]} usual={usual} position={index + 1} size={ids.length} />)}
      </ul>
    </div>
  );
});
