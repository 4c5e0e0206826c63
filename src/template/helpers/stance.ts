import { wordTable } from '../../diagnostics/index.ts';
import { wordsOf } from '../labels.ts';
import type { Helper } from './helper.ts';
import { escapeHtml, Markup } from './markup.ts';

const signs: Readonly<Record<string, string>> = wordTable({
  '3': '+3',
  '2': '+2',
  '1': '+1',
  '0': '0',
  '-1': '−1',
  '-2': '−2',
  '-3': '−3',
  none_found: '–',
  not_searched: '?',
});

const classes: Readonly<Record<string, string>> = wordTable({ '-1': 'minus-1', '-2': 'minus-2', '-3': 'minus-3' });

/** The sign of a stance. */
export const signOf = (code: string): string => signs[code] ?? '';

/**
 * A stance as a sign and a word; meaning never rests on colour.
 *
 * @param code a step of the scale of stances
 *
 * Usage: `{{stance stance}}`
 */
export const stance: Helper = ({ args: [code], printing: { labels }, problem }) => {
  const name = String(code);
  const sign = signs[name];
  const word = wordsOf(labels, `stance.${name}`);
  if (sign === undefined || word === null) return problem(`"${name}" is not a stance`);
  const kind = `stance stance-${classes[name] ?? name.replace('_', '-')}`;
  return new Markup(`<span class="${kind}"><span class="sign">${sign}</span> ${escapeHtml(word)}</span>`);
};
