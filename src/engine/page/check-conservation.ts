import type { Report } from '../../diagnostics/index.ts';
import type { Box, ParagraphBox } from '../box/box.ts';
import { paragraphsIn } from '../box/paragraphs-in.ts';
import type { BoxFragment, LineFragment } from '../layout/fragment.ts';
import { type PlacedLine, placedLines } from './placed-lines.ts';
import { addFragments, addText, isBlankText } from './text-tally.ts';

/**
 * The text that went into the box tree is the text on the pages: every paragraph is covered by its lines, once, without
 * a gap, and every line shows the characters that it stands for. A mistake of layout then stops the press instead of
 * reaching a reader. It takes one walk over the boxes and one over the fragments.
 */
export const checkConservation = (
  root: Box,
  pages: readonly { readonly number: number; readonly body: BoxFragment | null }[],
  report: Report,
): void => {
  const placed = placedLines(pages);
  for (const paragraph of paragraphsIn(root)) checkParagraph(paragraph, placed.get(paragraph.items) ?? [], report);
};

const checkParagraph = (paragraph: ParagraphBox, placed: readonly PlacedLine[], report: Report): void => {
  const { text } = paragraph;
  if (isBlankText(text)) return;
  let page: number | null = null;
  let reached = 0;
  for (const { line, page: here } of inTextOrder(placed)) {
    if (line.start > reached) reportLost(paragraph, reached, line.start, page ?? here, report);
    if (line.start < reached) reportDoubled(paragraph, line.start, Math.min(reached, line.end), here, report);
    else if (!showsItsText(line, paragraph)) reportLost(paragraph, line.start, line.end, here, report);
    reached = Math.max(reached, line.end);
    page = here;
  }
  if (reached < text.length) reportLost(paragraph, reached, text.length, page, report);
};

/** Items of reversed rows and the like may come in another order than their text. */
const inTextOrder = (placed: readonly PlacedLine[]): readonly PlacedLine[] => {
  const isOrdered = placed.every(({ line }, index) => index === 0 || line.start >= placed[index - 1]!.line.start);
  return isOrdered ? placed : [...placed].sort((a, b) => a.line.start - b.line.start);
};

/** A first line may be set in another case. */
const showsItsText = (line: LineFragment, { text: ownText, firstLine }: ParagraphBox): boolean => {
  const text = line.start === 0 && firstLine ? firstLine.paragraph.text : ownText;
  const wanted = { count: 0, sum: 0 };
  const shown = { count: 0, sum: 0 };
  addText(wanted, text, line.start, line.end);
  addFragments(shown, line.children);
  return wanted.count === shown.count && wanted.sum === shown.sum;
};

const firstWords = (text: string, start: number, end: number): string => {
  const words = text
    .slice(start, Math.min(end, start + 80))
    .replaceAll('\ufffc', '')
    .trim()
    .split(/\s+/);
  return words.slice(0, 6).join(' ');
};

/** What can be said of a mistake that only we can mend. */
const hint = 'this is a mistake of Briefpress: report it with the document; a break before the text may help meanwhile';

const reportLost = (paragraph: ParagraphBox, start: number, end: number, page: number | null, report: Report): void => {
  if (isBlankText(paragraph.text.slice(start, end))) return;
  const words = firstWords(paragraph.text, start, end);
  const what = words === '' ? 'a picture or box in this text' : `"${words}"`;
  const where = page === null ? 'no page shows it' : `it should stand on page ${page}`;
  const message = `${what} is missing from the pages: ${where}`;
  report({ severity: 'error', code: 'TEXT-lost', message, span: paragraph.element.span, hint });
};

const reportDoubled = (paragraph: ParagraphBox, start: number, end: number, page: number, report: Report): void => {
  if (isBlankText(paragraph.text.slice(start, end))) return;
  const message = `"${firstWords(paragraph.text, start, end)}" stands on the pages twice, the second time on page ${page}`;
  report({ severity: 'error', code: 'TEXT-doubled', message, span: paragraph.element.span, hint });
};
