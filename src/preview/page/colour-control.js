import { element } from './dom.js';

const pen = document.createElement('canvas').getContext('2d');

/** A colour as `#rrggbb`, the one form that a picker takes; black where it is none. */
const inHexadecimal = (colour) => {
  pen.fillStyle = '#000';
  pen.fillStyle = colour;
  return /^#/.test(pen.fillStyle) ? pen.fillStyle : '#000000';
};

/** A field for any colour of CSS, and a picker that goes with it. */
export const colourControls = ({ name }) => {
  const field = element('input', { className: 'box', type: 'text', autocomplete: 'off', spellcheck: false });
  const picker = element('input', { type: 'color', 'aria-label': `Pick ${name}` });
  const follow = () => {
    picker.value = inHexadecimal(field.value);
  };
  field.addEventListener('input', follow);
  field.addEventListener('shown', follow);
  picker.addEventListener('input', () => {
    field.value = picker.value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return [field, picker];
};
