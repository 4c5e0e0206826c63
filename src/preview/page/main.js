/**
 * The page of the preview. What is chosen stands in its address (`choices.js`); what is shown is asked for (`server.js`)
 * after each choice and each change of a file, and handed to the parts: switchers, desk, list of pages, panels.
 */
import './inspect.js';
import './shortcuts.js';
import { onChoice } from './choices.js';
import { onCurrentPage, showPages } from './desk.js';
import { byId, counted } from './dom.js';
import { showMessages, sumUp } from './messages.js';
import { showParameters } from './parameters.js';
import { showSaving } from './save-theme.js';
import { askState, listen, pdfAddress } from './server.js';
import { showSwitchers } from './switchers.js';
import { drawThumbnails, markThumbnail, showThumbnails } from './thumbnails.js';
import { refitPages, startZoom } from './zoom.js';

const tell = (words) => {
  byId('status').textContent = words;
};

let pageCount = 0;
const showPageNumber = (number) => {
  byId('page-number').textContent = pageCount > 0 ? `Page ${number} of ${pageCount}` : '';
  markThumbnail(number);
};

const showPrint = ({ messages }) => {
  const print = byId('print');
  const isWrong = messages.some(({ severity }) => severity === 'error');
  print.setAttribute('aria-disabled', String(isWrong));
  if (isWrong) print.removeAttribute('href');
  else print.href = pdfAddress();
};

const show = (state) => {
  const name = state.title ?? (state.isOld ? byId('title').textContent : state.chosen.brief);
  byId('title').textContent = name;
  document.title = `${name} – preview`;
  showPages(state).then(drawThumbnails);
  refitPages();
  showThumbnails(state);
  showSwitchers(state);
  showMessages(state.messages);
  showParameters(state);
  showSaving(state);
  showPrint(state);
  pageCount = state.pages.length;
  const sum = `${counted(pageCount, 'page')}, ${sumUp(state.messages)}`;
  tell(state.isOld ? `${sum}. The pages are the last good ones.` : `${sum}.`);
};

let isAsking = false;
let isOutdated = false;
/** One question at a time; what changes meanwhile is asked after. */
const refresh = async () => {
  isOutdated = true;
  if (isAsking) return;
  isAsking = true;
  byId('desk').setAttribute('aria-busy', 'true');
  while (isOutdated) {
    isOutdated = false;
    await askState().then(show, () => tell('The preview does not answer.'));
  }
  isAsking = false;
  byId('desk').setAttribute('aria-busy', 'false');
};

startZoom();
onCurrentPage(showPageNumber);
onChoice(refresh);
listen(refresh, () => tell('The preview has ended. Start it again and open the address that it prints.'));
await refresh();
showPageNumber(Math.min(1, pageCount));
