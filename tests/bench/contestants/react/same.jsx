// React with a virtual list and the page's own pace.
import { begin } from '../shared/begin.mjs';
import { Even } from '../shared/painter.mjs';
import { board } from './board.jsx';
import { WindowList } from './window-list.jsx';

begin(board(WindowList), new Even());
