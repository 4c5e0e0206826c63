import { byId, element, painted } from './dom.js';
import { askPage } from './server.js';

const desk = byId('desk');

/** What lies on the desk: one figure per page, drawn when it comes near the window. */
let shown = { build: 0, pages: [] };
const near = new Set();

/** What is drawn on each figure: a page that has not changed is left as it is. */
const drawings = new WeakMap();

const draw = async (figure) => {
  const { build } = shown;
  const number = Number(figure.dataset.page);
  if (figure.dataset.build === String(build)) return;
  figure.dataset.build = String(build);
  const svg = await askPage(build, number).catch(() => null);
  if (svg === null || build !== shown.build || drawings.get(figure) === svg) return;
  drawings.set(figure, svg);
  figure.querySelector('.sheet').innerHTML = svg;
  figure.dispatchEvent(new CustomEvent('drawn', { bubbles: true }));
};

/** Sheets that are far away give their drawing back, so that a long brief stays light. */
const clear = (figure) => {
  figure.querySelector('.sheet').replaceChildren();
  drawings.delete(figure);
  delete figure.dataset.build;
};

const watch = (margin, change) =>
  new IntersectionObserver((entries) => entries.forEach(change), { root: desk, rootMargin: margin });

const coming = watch('100% 0px', ({ isIntersecting, target }) => {
  if (!isIntersecting) return void near.delete(target);
  near.add(target);
  draw(target);
});

const leaving = watch('400% 0px', ({ isIntersecting, target }) => {
  if (!isIntersecting && target.dataset.build) clear(target);
});

const figureFor = (number) => {
  const figure = element(
    'figure',
    { id: `page-${number}`, tabIndex: 0, 'aria-label': `Page ${number}` },
    element('div', { className: 'sheet' }),
    element('figcaption', { 'aria-hidden': 'true' }, String(number)),
  );
  figure.dataset.page = number;
  coming.observe(figure);
  leaving.observe(figure);
  return figure;
};

const drop = (figure) => {
  coming.unobserve(figure);
  leaving.unobserve(figure);
  near.delete(figure);
  figure.remove();
};

/** The page at the top of the window, and how far it is scrolled. */
const place = () => {
  const figure = currentFigure();
  if (!figure) return null;
  const { top, height } = figure.getBoundingClientRect();
  return { number: figure.dataset.page, part: (desk.getBoundingClientRect().top - top) / height };
};

const goBackTo = (before) => {
  const figure = before && byId(`page-${before.number}`);
  if (!figure) return;
  const { top, height } = figure.getBoundingClientRect();
  desk.scrollTop += top - desk.getBoundingClientRect().top + before.part * height;
};

/** Changes sizes or pages, and keeps the place. */
export const keepPlace = (change) => {
  const before = place();
  change();
  goBackTo(before);
};

const sizeOf = ({ width, height }) => `${width} ${height}`;

/** Ends when all pages near the window are drawn. */
export const showPages = ({ build, pages, isOld }) => {
  const isSame =
    pages.length === shown.pages.length && pages.every((page, at) => sizeOf(page) === sizeOf(shown.pages[at]));
  shown = { build, pages };
  desk.classList.toggle('old', isOld);
  if (!isSame) keepPlace(() => laySheets(pages));
  return drawNear();
};

/** What is in sight comes first, and is painted before anything else is asked for. */
const drawNear = async () => {
  const figures = [...near];
  await Promise.all(figures.filter(isInSight).map(draw));
  await painted();
  for (const figure of figures) await draw(figure);
};

const laySheets = (pages) => {
  while (desk.children.length > pages.length) drop(desk.lastElementChild);
  pages.forEach(({ width, height }, index) => {
    if (!desk.children[index]) desk.append(figureFor(index + 1));
    const { style } = desk.children[index].firstElementChild;
    style.setProperty('--width', width);
    style.setProperty('--height', height);
  });
};

const isInSight = (figure) => {
  const [page, window] = [figure.getBoundingClientRect(), desk.getBoundingClientRect()];
  return page.bottom > window.top && page.top < window.bottom;
};

/** The page that has the focus, if it is in sight, else the first of which more than a little is to be seen. */
export const currentFigure = () => {
  const focused = document.activeElement;
  if (focused.parentElement === desk && isInSight(focused)) return focused;
  const edge = desk.getBoundingClientRect().top + Math.min(200, desk.clientHeight / 3);
  return [...desk.children].find((figure) => figure.getBoundingClientRect().bottom > edge) ?? desk.lastElementChild;
};

export const shownBuild = () => shown.build;

export const shownSizes = () => shown.pages;

export const goToPage = (number) => {
  const figure = byId(`page-${Math.min(Math.max(number, 1), desk.children.length)}`);
  figure?.scrollIntoView({ block: 'start' });
  figure?.focus({ preventScroll: true });
};

/** Calls back with the number of the page in sight while it changes. */
export const onCurrentPage = (tell) => {
  let isWaiting = false;
  const tellSoon = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      tell(Number(currentFigure()?.dataset.page ?? 0));
    });
  };
  desk.addEventListener('scroll', tellSoon);
  desk.addEventListener('focusin', tellSoon);
};
