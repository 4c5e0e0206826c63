import type { Helper } from './helper.ts';
import { Markup } from './markup.ts';
import { plainText } from './plain.ts';

/**
 * A text as a CSS string with its quotes, for the margins of pages; Markdown marks and references are left out.
 *
 * @param value a text of the brief
 *
 * Usage: `<style>@page { @top-left { content: {{cssString title}} } }</style>`
 */
export const cssString: Helper = ({ args: [value] }) => {
  const plain = plainText(String(value ?? ''));
  return new Markup(`"${plain.replace(/["\\<>&\n\r\f]/g, escaped)}"`);
};

/** css-syntax-3 §4.3.7: the code point in hexadecimal, ended by a space. */
const escaped = (character: string): string => `\\${character.charCodeAt(0).toString(16)} `;
