// React with a virtual list, rendered once a frame.
import { begin } from '../shared/begin.mjs';
import { EveryFrame } from '../shared/painter.mjs';
import { board } from './board.jsx';
import { WindowList } from './window-list.jsx';

begin(board(WindowList), new EveryFrame());
