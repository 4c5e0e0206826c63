const byId = (id) => document.getElementById(id);
const element = (name, text, className = '') =>
  Object.assign(document.createElement(name), { textContent: text, className });

const figure = (svg, index) => {
  const box = document.createElement('figure');
  box.setAttribute('aria-label', `Page ${index + 1}`);
  box.innerHTML = svg;
  box.append(element('figcaption', String(index + 1)));
  return box;
};

/** Only pages that differ are drawn again, so that the place on the desk is kept. */
let shown = [];
const showPages = async ({ build, pages: sizes }) => {
  const pages = await Promise.all(
    sizes.map(async (_, index) => (await fetch(`pages/${build}/${index + 1}.svg`)).text()),
  );
  const desk = byId('pages');
  pages.forEach((svg, index) => {
    if (svg === shown[index]) return;
    if (desk.children[index]) desk.children[index].replaceWith(figure(svg, index));
    else desk.append(figure(svg, index));
  });
  while (desk.children.length > pages.length) desk.lastChild.remove();
  shown = pages;
};

let shownBuild = 0;
const message = ({ severity, message, hint, source }) => {
  const item = element('li', '', severity);
  item.append(element('strong', severity), ` ${message}`);
  if (source) item.append(element('code', `${source.file}:${source.line}:${source.column}`));
  if (hint) item.append(element('div', hint));
  return item;
};

const refresh = async () => {
  const state = await (await fetch('state')).json();
  byId('brief').textContent = document.title = state.chosen.brief;
  showPages(state);
  shownBuild = state.build;
  byId('pages').classList.toggle('old', state.isOld);
  byId('messages').replaceChildren(...state.messages.map(message));
  const count = `${state.pages.length} pages, ${state.messages.length} messages`;
  byId('summary').textContent = state.isOld ? `${count}. The pages are the last good ones.` : count;
};

byId('zoom').addEventListener('input', ({ target }) => {
  document.documentElement.style.setProperty('--zoom', target.value / 100);
});
byId('pages').addEventListener('click', async ({ target }) => {
  const name = target.closest('[data-place]')?.dataset.place;
  const places = name === undefined ? [] : await (await fetch(`places/${shownBuild}/${name}`)).json();
  byId('place').textContent = places.map(({ file, line, column }) => `${file}:${line}:${column}`).join(', ');
});
new EventSource('news').onmessage = refresh;
refresh();
