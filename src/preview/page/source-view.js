import { byId, element, remember, remembered } from './dom.js';

/** How editors are told to open a file at a place; the path begins with a slash. */
const editors = {
  'VS Code': ({ path, line, column }) => `vscode://file${path}:${line}:${column}`,
  VSCodium: ({ path, line, column }) => `vscodium://file${path}:${line}:${column}`,
  Cursor: ({ path, line, column }) => `cursor://file${path}:${line}:${column}`,
  Zed: ({ path, line, column }) => `zed://file${path}:${line}:${column}`,
  JetBrains: ({ path, line, column }) => `idea://open?file=${path}&line=${line}&column=${column}`,
};

const select = byId('editor');
let editor = remembered('editor', 'VS Code');

const slashed = (path) => (path.startsWith('/') ? path : `/${path.replaceAll('\\', '/')}`);

const addressOf = (view) => editors[editor]?.({ ...view, path: encodeURI(slashed(view.path)) });

const linesOf = ({ from, line, lines }) =>
  lines.map((text, index) => {
    const number = from + index;
    const isThis = number === line;
    return element(
      'div',
      { className: isThis ? 'this' : '', ...(isThis ? { 'aria-current': 'true' } : {}) },
      element('span', { className: 'number' }, String(number)),
      text,
    );
  });

const copyButton = (place) => {
  const button = element('button', { type: 'button', className: 'reset' }, 'Copy');
  button.setAttribute('aria-label', `Copy ${place}`);
  button.addEventListener('click', async () => {
    await navigator.clipboard?.writeText(place);
    button.textContent = 'Copied';
  });
  return button;
};

/** In a long line the place itself comes into sight. */
const showColumn = (lines, { column }) => {
  const { scrollWidth } = lines;
  const longest = Math.max(...Array.from(lines.children, ({ textContent }) => textContent.length));
  lines.scrollLeft = (column / longest) * scrollWidth - lines.clientWidth / 3;
};

/** A place in a file: its name, the way to the editor, the lines around it. */
export const sourceView = (view, heading) => {
  const place = `${view.file}:${view.line}:${view.column}`;
  const where = element('div', { className: 'where' }, element('code', {}, place), copyButton(place));
  if (view.path !== null) {
    const link = element('a', { className: 'open' }, 'Open');
    link.view = view;
    link.href = addressOf(view);
    link.setAttribute('aria-label', `Open ${place} in the editor`);
    where.append(link);
  }
  const lines = element('div', {
    className: 'lines',
    tabIndex: 0,
    role: 'group',
    'aria-label': `Lines of ${view.file}`,
  });
  lines.append(...linesOf(view));
  requestAnimationFrame(() => showColumn(lines, view));
  return element('div', { className: 'view' }, ...(heading ? [element('h3', {}, heading)] : []), where, lines);
};

for (const name of Object.keys(editors)) select.append(element('option', { value: name }, name));
select.value = editors[editor] ? editor : 'VS Code';
select.addEventListener('change', () => {
  editor = select.value;
  remember('editor', editor);
  for (const link of document.querySelectorAll('a.open')) link.href = addressOf(link.view);
});
