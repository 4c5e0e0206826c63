import { byId, remember, remembered } from './dom.js';

const kinds = ['system', 'light', 'dark'];
const words = { system: 'Auto', light: 'Light', dark: 'Dark' };
const button = byId('appearance');

const wear = (kind) => {
  document.documentElement.dataset.appearance = kind;
  button.textContent = `◐ ${words[kind]}`;
  button.setAttribute('aria-label', `Colours of the window: ${words[kind]}`);
  remember('appearance', kind);
};

/** As the system says, light, dark, and again. */
export const changeAppearance = () => {
  const now = kinds.indexOf(document.documentElement.dataset.appearance);
  wear(kinds[(now + 1) % kinds.length]);
};

button.addEventListener('click', changeAppearance);
const last = remembered('appearance', 'system');
wear(kinds.includes(last) ? last : 'system');
