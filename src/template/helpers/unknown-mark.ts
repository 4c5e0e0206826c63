import { wordsOf } from '../labels.ts';
import type { Printing } from '../printing.ts';
import { escapeHtml, Markup } from './markup.ts';

/** How an explicit gap is printed: that it is not known, and why. */
export const unknownMark = (why: string, { labels }: Printing): Markup => {
  const words = escapeHtml(wordsOf(labels, 'unknown') ?? 'not known');
  return new Markup(`<span class="unknown">${words}</span> <span class="why">(${escapeHtml(why)})</span>`);
};
