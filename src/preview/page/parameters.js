import { chooseValues, chooseValuesSoon, chosenValues } from './choices.js';
import { colourControls } from './colour-control.js';
import { byId, counted, element } from './dom.js';

const form = byId('parameters');
let theme = { parameters: [] };

const setValue = (name, value) => {
  const { saved } = theme.parameters.find((one) => one.name === name);
  const values = chosenValues();
  if (value === saved) values.delete(name);
  else values.set(name, value);
  chooseValuesSoon(values);
  showChanged(values);
};

const input = (properties) =>
  element('input', { className: 'box', autocomplete: 'off', spellcheck: false, ...properties });

/** Lengths grow and shrink with the arrows; with the shift key ten times as much. */
const stepLength = (event) => {
  const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
  const [, number, unit] = /^([+-]?[\d.]+)(.*)$/.exec(event.target.value) ?? [];
  if (!by || number === undefined) return;
  event.preventDefault();
  const size = (unit === 'em' || unit === 'rem' ? 0.1 : 1) * (event.shiftKey ? 10 : 1);
  event.target.value = `${Number((Number(number) + by * size).toFixed(3))}${unit}`;
  event.target.dispatchEvent(new Event('input', { bubbles: true }));
};

const controls = {
  colour: colourControls,
  flag: () => [element('input', { type: 'checkbox' })],
  number: () => [input({ type: 'number', step: 'any' })],
  choice: ({ values }) => [
    element('select', { className: 'box' }, ...values.map((value) => element('option', { value }, value))),
  ],
  length: () => {
    const field = input({ type: 'text' });
    field.addEventListener('keydown', stepLength);
    return [field];
  },
};
const textControls = () => [input({ type: 'text' })];

const read = (control) => (control.type === 'checkbox' ? String(control.checked) : control.value);

const write = (control, value) => {
  if (control.type === 'checkbox') control.checked = value === 'true';
  else if (control.value !== value) control.value = value;
};

const wordsOf = (name) => name.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());

const rowFor = (parameter) => {
  const { name, type, description, saved } = parameter;
  const made = (controls[type] ?? textControls)(parameter);
  const main = made[0];
  main.id = `parameter-${name}`;
  main.setAttribute('aria-describedby', `about-${name}`);
  main.addEventListener('input', () => setValue(name, read(main)));
  const reset = element(
    'button',
    { type: 'button', className: 'reset', 'aria-label': `Reset ${name} to ${saved}` },
    'Reset',
  );
  reset.addEventListener('click', () => {
    write(main, saved);
    main.dispatchEvent(new Event('input', { bubbles: true }));
    main.focus();
  });
  const row = element(
    'div',
    { className: 'parameter' },
    element('label', { htmlFor: main.id }, wordsOf(name)),
    reset,
    element('p', { className: 'quiet', id: `about-${name}` }, description),
    element('div', { className: 'control' }, ...made),
  );
  return Object.assign(row, { parameter, main, reset });
};

const showChanged = (values) => {
  for (const { parameter, reset } of form.children) reset.hidden = !values.has(parameter.name);
  byId('saving').hidden = values.size === 0;
  byId('changed').textContent = `${counted(values.size, 'value')} changed, for this window only.`;
};

export const showParameters = (state) => {
  const isSame = JSON.stringify(theme.parameters) === JSON.stringify(state.theme.parameters);
  theme = state.theme;
  if (!isSame || form.children.length === 0) form.replaceChildren(...theme.parameters.map(rowFor));
  const values = chosenValues();
  for (const { parameter, main } of form.children) {
    if (document.activeElement !== main) {
      write(main, values.get(parameter.name) ?? parameter.saved);
      main.dispatchEvent(new Event('shown'));
    }
  }
  showChanged(values);
};

form.addEventListener('submit', (event) => event.preventDefault());
byId('discard').addEventListener('click', () => chooseValues([]));
