import { byId, counted, element } from './dom.js';
import { sourceView } from './source-view.js';

const list = byId('message-list');
const count = byId('count');

const words = { error: 'Error', warning: 'Warning' };

/** The place of a message, which opens to show the lines around it. */
const placeButton = (source) => {
  const button = element('button', { type: 'button', className: 'place', 'aria-expanded': 'false' });
  button.textContent = `${source.file}:${source.line}:${source.column}`;
  button.addEventListener('click', () => {
    const isOpen = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!isOpen));
    if (isOpen) button.nextElementSibling.remove();
    else button.after(sourceView(source));
  });
  return button;
};

const itemFor = ({ severity, code, message, hint, source }) => {
  const item = element('li', { className: severity, title: code });
  item.append(element('span', { className: 'severity' }, words[severity] ?? severity), ` ${message}`);
  if (hint) item.append(element('div', { className: 'hint' }, hint));
  if (source) item.append(placeButton(source));
  return item;
};

let shown = '';

/** Messages that stay are left alone, so that what is open stays open. */
export const showMessages = (messages) => {
  const key = JSON.stringify(messages);
  if (key === shown) return;
  shown = key;
  const errors = messages.filter(({ severity }) => severity === 'error');
  list.replaceChildren(...[...errors, ...messages.filter((one) => !errors.includes(one))].map(itemFor));
  byId('no-messages').hidden = messages.length > 0;
  count.textContent = messages.length > 0 ? messages.length : '';
  count.className = errors.length > 0 ? 'error' : '';
};

/** `1 error, 2 warnings`. */
export const sumUp = (messages) => {
  const of = (severity) => messages.filter((one) => one.severity === severity).length;
  const parts = ['error', 'warning'].flatMap((severity) => (of(severity) > 0 ? [counted(of(severity), severity)] : []));
  return parts.length > 0 ? parts.join(', ') : 'no messages';
};
