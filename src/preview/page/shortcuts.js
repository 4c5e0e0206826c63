import { changeAppearance } from './appearance.js';
import { currentFigure, goToPage } from './desk.js';
import { byId, element, remember, remembered } from './dom.js';
import { showTab } from './tabs.js';
import { fitPages, stepZoom } from './zoom.js';

const turnPage = (by) => goToPage(Number(currentFigure()?.dataset.page ?? 1) + by);

const dialog = byId('shortcuts');

/** Keys, what they do, and how it is done. */
const shortcuts = [
  [['j'], 'Next page', () => turnPage(1)],
  [['k'], 'Page before', () => turnPage(-1)],
  [['+', '='], 'Larger', () => stepZoom(1)],
  [['-'], 'Smaller', () => stepZoom(-1)],
  [['0'], 'Two pages side by side', fitPages],
  [['m'], 'Messages', () => showTab('messages', true)],
  [['t'], 'Theme', () => showTab('theme', true)],
  [['s'], 'Source', () => showTab('source', true)],
  [['d'], 'Light or dark', changeAppearance],
  [['p'], 'Print: opens the PDF', () => byId('print').click()],
  [['?'], 'These shortcuts', () => dialog.showModal()],
];

/** Keys that work on a page that has the focus, without being switched off. */
const onPage = [
  ['Enter', 'On a page: what wrote its first place'],
  ['↓ ↑', 'Then: the next place, the one before'],
  ['Esc', 'Then: leave the page'],
];

const rows = [...shortcuts.map(([[key], words]) => [key, words]), ...onPage, ['Ctrl P', 'Print: opens the PDF']];
byId('shortcut-list').append(
  ...rows.flatMap(([key, words]) => [element('dt', {}, element('kbd', {}, key)), element('dd', {}, words)]),
);
byId('show-shortcuts').addEventListener('click', () => dialog.showModal());

/** Who speaks to the computer or presses keys by mistake can switch single keys off (WCAG 2.1.4). */
const switchKeys = byId('single-keys');
switchKeys.checked = remembered('single-keys', 'on') === 'on';
switchKeys.addEventListener('change', () => remember('single-keys', switchKeys.checked ? 'on' : 'off'));

const isTyping = ({ target }) => target.closest('input, select, textarea, dialog[open]') !== null;

document.addEventListener('keydown', (event) => {
  const hasControl = event.ctrlKey || event.metaKey;
  if (hasControl && event.key === 'p') {
    event.preventDefault();
    byId('print').click();
  }
  if (hasControl || event.altKey || isTyping(event) || !switchKeys.checked) return;
  const found = shortcuts.find(([keys]) => keys.includes(event.key));
  if (!found) return;
  event.preventDefault();
  found[2]();
});
