import { keepPlace, shownSizes } from './desk.js';
import { byId, element, remember, remembered } from './dom.js';

const desk = byId('desk');
const select = byId('zoom');
const fits = { two: 'Two pages', width: 'Page width', whole: 'Whole page' };
const steps = [0.25, 0.35, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.5, 2, 3];

/** Padding, gap, and the line below a sheet, in px. */
const [padding, gap, caption] = [20, 20, 28];

const widest = () => Math.max(1, ...shownSizes().map(({ width }) => width));
const tallest = () => Math.max(1, ...shownSizes().map(({ height }) => height));

/** The zoom that a fit asks for; two pages in a window that is too narrow for them are one. */
const zoomOf = (choice) => {
  const room = desk.clientWidth - 2 * padding - 1;
  const two = (room - gap) / 2 / widest();
  if (choice === 'two') return two >= 0.4 ? Math.min(two, 1) : Math.min(room / widest(), 1);
  if (choice === 'width') return room / widest();
  if (choice === 'whole') return Math.min(room / widest(), (desk.clientHeight - 2 * padding - caption) / tallest());
  return Number(choice);
};

let choice = remembered('zoom', 'two');
let zoom = 0;

const nameOf = (value) => fits[value] ?? `${Math.round(value * 100)} %`;

const apply = () => {
  const wanted = Math.max(0.1, zoomOf(choice));
  if (wanted !== zoom) {
    zoom = wanted;
    keepPlace(() => desk.style.setProperty('--zoom', zoom));
  }
};

const setChoice = (value) => {
  choice = value;
  remember('zoom', value);
  if (![...select.options].some((option) => option.value === value))
    select.append(element('option', { value }, nameOf(value)));
  select.value = value;
  apply();
};

/** The next step, up or down. */
export const stepZoom = (direction) => {
  const further =
    direction > 0 ? steps.find((step) => step > zoom + 0.01) : steps.findLast((step) => step < zoom - 0.01);
  if (further !== undefined) setChoice(String(further));
};

export const fitPages = () => setChoice('two');

/** Sizes of pages may have changed. */
export const refitPages = apply;

export const startZoom = () => {
  for (const value of [...Object.keys(fits), ...steps.map(String)])
    select.append(element('option', { value }, nameOf(value)));
  setChoice(choice);
  select.addEventListener('change', () => setChoice(select.value));
  byId('zoom-in').addEventListener('click', () => stepZoom(1));
  byId('zoom-out').addEventListener('click', () => stepZoom(-1));
  new ResizeObserver(apply).observe(desk);
  desk.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    stepZoom(-Math.sign(event.deltaY));
  });
};
