// The same as the limit, but painting at every frame in which something has changed.
import { begin } from '../shared/begin.mjs';
import { EveryFrame } from '../shared/painter.mjs';
import { board } from './board.mjs';

begin(board, new EveryFrame());
