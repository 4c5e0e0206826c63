import { shownBuild } from './desk.js';
import { byId, element } from './dom.js';
import { askPlaces } from './server.js';
import { sourceView } from './source-view.js';
import { showTab } from './tabs.js';

const desk = byId('desk');
let picked = null;

const boxOf = (parts, sheet) => {
  const frame = sheet.getBoundingClientRect();
  const boxes = parts.map((part) => part.getBoundingClientRect()).filter(({ width, height }) => width + height > 0);
  const left = Math.min(...boxes.map((box) => box.left)) - frame.left;
  const top = Math.min(...boxes.map((box) => box.top)) - frame.top;
  const width = Math.max(...boxes.map((box) => box.right)) - frame.left - left;
  const height = Math.max(...boxes.map((box) => box.bottom)) - frame.top - top;
  const share = (value, whole) => `${(value / whole) * 100}%`;
  return {
    left: share(left, frame.width),
    top: share(top, frame.height),
    width: share(width, frame.width),
    height: share(height, frame.height),
  };
};

const partsOf = (sheet, name) => [...sheet.querySelectorAll(`[data-place="${CSS.escape(name)}"]`)];

/** Draws a frame round all that an element has on its page. */
const frame = (figure, name) => {
  desk.querySelector('.pick')?.remove();
  const sheet = figure.querySelector('.sheet');
  const parts = partsOf(sheet, name);
  if (parts.length === 0) return;
  const pick = element('div', { className: 'pick' });
  Object.assign(pick.style, boxOf(parts, sheet));
  sheet.append(pick);
};

const headings = { brief: 'Brief', template: 'Template' };
const headingOf = ({ file }) => headings[/\.ya?ml$/.test(file) ? 'brief' : 'template'];

const pick = async (figure, name) => {
  picked = { page: figure.dataset.page, name };
  frame(figure, name);
  const places = await askPlaces(shownBuild(), figure.dataset.page, name).catch(() => []);
  byId('no-source').hidden = places.length > 0;
  byId('places').replaceChildren(...places.map((view) => sourceView(view, headingOf(view))));
  showTab('source');
  const tell = places.map(({ file, line }) => `${file}, line ${line}`).join('; ');
  byId('status').textContent = tell === '' ? 'Nothing is known of this place' : tell;
};

const leave = () => {
  picked = null;
  desk.querySelector('.pick')?.remove();
};

desk.addEventListener('click', ({ target }) => {
  const part = target.closest('[data-place]');
  if (part && getSelection().isCollapsed) pick(part.closest('figure'), part.dataset.place);
});

/** The elements of a page in reading order. */
const namesOn = (figure) => [
  ...new Set([...figure.querySelectorAll('text[data-place]')].map((part) => part.dataset.place)),
];

const step = (figure, by) => {
  const names = namesOn(figure);
  const at = picked?.page === figure.dataset.page ? names.indexOf(picked.name) : by > 0 ? -1 : names.length;
  const name = names[Math.min(Math.max(at + by, 0), names.length - 1)];
  if (name !== undefined) pick(figure, name);
};

desk.addEventListener('keydown', (event) => {
  const figure = event.target.closest('figure');
  if (!figure || event.target !== figure) return;
  const isPicking = picked?.page === figure.dataset.page;
  if (event.key === 'Enter') step(figure, event.shiftKey ? -1 : 1);
  else if (isPicking && event.key === 'ArrowDown') step(figure, 1);
  else if (isPicking && event.key === 'ArrowUp') step(figure, -1);
  else if (isPicking && event.key === 'Escape') leave();
  else return;
  event.preventDefault();
});

/** A page that is drawn anew keeps its frame where the element is still there. */
desk.addEventListener('drawn', ({ target }) => {
  if (picked?.page === target.dataset.page) frame(target, picked.name);
});
