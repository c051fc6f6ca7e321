// Solid with the page's own painting policy.
import { begin } from '../shared/begin.mjs';
import { Even } from '../shared/painter.mjs';
import { board } from './board.jsx';

begin(board, new Even());
