import { byId } from './dom.js';

const tabs = [...document.querySelectorAll('[role="tab"]')];

export const showTab = (name, hasFocus = false) => {
  for (const tab of tabs) {
    const isThis = tab.id === `tab-${name}`;
    tab.setAttribute('aria-selected', String(isThis));
    tab.tabIndex = isThis ? 0 : -1;
    byId(tab.getAttribute('aria-controls')).hidden = !isThis;
    if (isThis && hasFocus) tab.focus();
  }
};

const nameOf = (tab) => tab.getAttribute('aria-controls');

for (const [index, tab] of tabs.entries()) {
  tab.addEventListener('click', () => showTab(nameOf(tab)));
  tab.addEventListener('keydown', ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    const next = key === 'Home' ? tabs[0] : key === 'End' ? tabs.at(-1) : step && tabs.at((index + step) % tabs.length);
    if (next) showTab(nameOf(next), true);
  });
}
showTab('messages');
