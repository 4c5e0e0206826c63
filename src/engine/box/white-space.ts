import type { ComputedStyle } from '../style/computed-style.ts';
import type { InlineItem } from './box.ts';

/**
 * White space processing, phase I (css-text-3 §4.1.1), over all items of a paragraph: a space may collapse with one in
 * another inline box. What hangs or vanishes at the ends of lines is the line breaker's part (phase II).
 */
export const collapseWhiteSpace = (items: readonly InlineItem[]): readonly InlineItem[] => {
  let afterSpace = true;
  const collapsed = items.map((item): InlineItem => {
    if (item.kind === 'break') afterSpace = true;
    if (item.kind === 'atomic' || item.kind === 'leader') afterSpace = false;
    if (item.kind !== 'text') return item;
    const text = collapseText(item.text, item.style, afterSpace);
    if (text !== '') afterSpace = endsInSpace(text, item.style);
    return text === item.text ? item : { ...item, text };
  });
  return trimEnds(collapsed).filter((item) => item.kind !== 'text' || item.text !== '');
};

const collapses = (style: ComputedStyle): boolean =>
  style.whiteSpaceCollapse === 'collapse' || style.whiteSpaceCollapse === 'preserve-breaks';

const endsInSpace = (text: string, style: ComputedStyle): boolean => collapses(style) && /[ \n]$/.test(text);

const betweenIdeographs =
  /([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[ \t]*\n[ \t\n]*(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/gu;

const collapseText = (text: string, style: ComputedStyle, afterSpace: boolean): string => {
  if (!collapses(style)) return text;
  const keepsBreaks = style.whiteSpaceCollapse === 'preserve-breaks';
  const spaced = keepsBreaks
    ? text.replace(/[ \t]*\n[ \t]*/g, '\n').replace(/[ \t]+/g, ' ')
    : text.replace(betweenIdeographs, '$1').replace(/[ \t\n]+/g, ' ');
  return afterSpace ? spaced.replace(/^ +/, '') : spaced;
};

/** Removes the collapsible space at the end of the paragraph and before each forced break. */
const trimEnds = (items: readonly InlineItem[]): readonly InlineItem[] => {
  const trimmed = [...items];
  let atEnd = true;
  for (let index = trimmed.length - 1; index >= 0; index--) {
    const item = trimmed[index]!;
    if (item.kind === 'break') atEnd = true;
    if (item.kind === 'atomic' || item.kind === 'leader') atEnd = false;
    if (item.kind !== 'text' || !atEnd) continue;
    const text = collapses(item.style) ? item.text.replace(/ +$/, '') : item.text;
    trimmed[index] = { ...item, text };
    atEnd = text === '';
  }
  return trimmed;
};

/** Only white space that collapses away: such text makes no box between blocks (CSS 2.2 §9.2.2.1). */
export const isCollapsible = (item: InlineItem): boolean =>
  item.kind === 'text' && /^[ \t\n]*$/.test(item.text) && item.style.whiteSpaceCollapse === 'collapse';
