import type { SourceReference } from '../../brief/index.ts';
import type { Printing } from '../printing.ts';
import { isRecord } from './guards.ts';
import type { Helper } from './helper.ts';
import { Markup } from './markup.ts';

/**
 * The marks of the endnotes that a list of sources is cited in, each a link to its note. Numbers follow first use.
 *
 * @param src the source list of an item
 *
 * Usage: `{{cite src}}`
 */
export const cite: Helper = ({ args: [references], printing, problem }) => {
  if (references === null) return '';
  if (!Array.isArray(references) || !references.every(isSourceReference)) {
    return problem('"cite" needs the source list of an item', 'write {{cite src}}');
  }
  return new Markup(citationMarks(references, printing));
};

const isSourceReference = (value: unknown): value is SourceReference => isRecord(value) && typeof value.s === 'string';

/** The superscript marks of some references; nothing for none. */
export const citationMarks = (references: readonly SourceReference[], printing: Printing): string => {
  const numbers = references.map((reference) => printing.citations.cite(reference));
  const distinct = [...new Set(numbers)].sort((a, b) => a - b);
  if (distinct.length === 0) return '';
  const links = distinct.map((number) => `<a href="#note-${number}">${number}</a>`);
  return `<sup class="cite">${links.join(',&#8202;')}</sup>`;
};
