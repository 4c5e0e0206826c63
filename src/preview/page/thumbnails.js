import { goToPage } from './desk.js';
import { byId, element } from './dom.js';
import { askPage } from './server.js';

const nav = byId('thumbnails');
const list = nav.querySelector('ol');

let build = 0;
let current = 1;
const near = new Set();

/** What each item shows: a page that has not changed is left as it is. */
const drawings = new WeakMap();

/** Words that can be selected are not for a picture. */
const withoutWords = (svg) => svg.replace(/<text [^>]*>[^<]*<\/text>/g, '');

const draw = async (item) => {
  const ofBuild = build;
  if (item.dataset.build === String(ofBuild)) return;
  item.dataset.build = String(ofBuild);
  const svg = await askPage(ofBuild, Number(item.dataset.page)).catch(() => null);
  if (svg === null || ofBuild !== build || drawings.get(item) === svg) return;
  drawings.set(item, svg);
  const image = item.querySelector('img');
  const address = URL.createObjectURL(new Blob([withoutWords(svg)], { type: 'image/svg+xml' }));
  image.onload = () => URL.revokeObjectURL(address);
  image.src = address;
};

const watcher = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) near.delete(target);
      else {
        near.add(target);
        draw(target);
      }
    }
  },
  { root: nav, rootMargin: '50% 0px' },
);

const itemFor = (number) => {
  const link = element(
    'a',
    { href: `#page-${number}`, tabIndex: -1, 'aria-label': `Page ${number}` },
    element('img', { alt: '' }),
    String(number),
  );
  link.addEventListener('click', (event) => {
    event.preventDefault();
    goToPage(number);
  });
  const item = element('li', {}, link);
  item.dataset.page = number;
  watcher.observe(item);
  return item;
};

export const showThumbnails = (state) => {
  build = state.build;
  while (list.children.length > state.pages.length) {
    watcher.unobserve(list.lastElementChild);
    near.delete(list.lastElementChild);
    list.lastElementChild.remove();
  }
  state.pages.forEach(({ width, height }, index) => {
    if (!list.children[index]) list.append(itemFor(index + 1));
    list.children[index].querySelector('img').style.aspectRatio = `${width} / ${height}`;
  });
  markThumbnail(Math.min(current, state.pages.length));
};

/** Draws what is in sight; the pages themselves come first. */
export const drawThumbnails = async () => {
  for (const item of [...near]) await draw(item);
};

/** Only the current page is a stop of the tabulator; arrows lead to the others. */
export const markThumbnail = (number) => {
  const link = (at) => list.children[at - 1]?.firstElementChild;
  link(current)?.removeAttribute('aria-current');
  link(current)?.setAttribute('tabindex', -1);
  current = number;
  link(current)?.setAttribute('aria-current', 'page');
  link(current)?.setAttribute('tabindex', 0);
  list.children[number - 1]?.scrollIntoView({ block: 'nearest' });
};

nav.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const item = event.target.closest('li');
  const next = step && item && list.children[Number(item.dataset.page) - 1 + step];
  if (!next) return;
  event.preventDefault();
  next.firstElementChild.focus();
});
