// React as most would write it well: every card is mounted, and the browser skips what is out of sight.
import { begin } from '../shared/begin.mjs';
import { EveryFrame } from '../shared/painter.mjs';
import { AllList } from './all-list.jsx';
import { board } from './board.jsx';

begin(board(AllList), new EveryFrame());
