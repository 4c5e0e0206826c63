import type { InlineItem, ParagraphBox } from '../../box/box.ts';
import type { ComputedStyle } from '../../style/computed-style.ts';
import { bidiLevels, mayRunRightToLeft } from '../../text/index.ts';
import { textLength } from './inline-content.ts';

/**
 * The embedding level of each character of a paragraph (css-writing-modes-4 §2.4), or null where all runs from left to
 * right. What `unicode-bidi` asks of inline boxes is said to the algorithm by control characters around them.
 */
export const paragraphLevels = (paragraph: ParagraphBox): Uint8Array | null => {
  if (!isDirectional(paragraph)) return null;
  const { style, text, items } = paragraph;
  const { controlled, places } = withControls(items, text);
  const found = bidiLevels(controlled, style.unicodeBidi === 'plaintext' ? 'auto' : style.direction);
  return Uint8Array.from(places, (place) => found[place] ?? 0);
};

const isDirectional = ({ style, text, items }: ParagraphBox): boolean =>
  style.direction === 'rtl' ||
  mayRunRightToLeft(text) ||
  items.some((item) => item.kind === 'open' && item.style.direction === 'rtl');

/** The text with controls, and where each of its own characters stands in it. */
const withControls = (items: readonly InlineItem[], text: string) => {
  const places: number[] = [];
  const ends: string[] = [];
  let controlled = '';
  let offset = 0;
  for (const item of items) {
    if (item.kind === 'open') {
      const [start, end] = controlsOf(item.style);
      controlled += start;
      ends.push(end);
    } else if (item.kind === 'close') controlled += ends.pop() ?? '';
    for (const end = offset + textLength(item); offset < end; offset++) {
      places.push(controlled.length);
      controlled += text.charAt(offset);
    }
  }
  return { controlled, places };
};

const popIsolate = '\u2069';
const popEmbedding = '\u202C';

/** css-writing-modes-4 §2.4.3, table 1. */
const controlsOf = ({ unicodeBidi, direction }: ComputedStyle): readonly [string, string] => {
  const isRightToLeft = direction === 'rtl';
  switch (unicodeBidi) {
    case 'embed':
      return [isRightToLeft ? '\u202B' : '\u202A', popEmbedding];
    case 'bidi-override':
      return [isRightToLeft ? '\u202E' : '\u202D', popEmbedding];
    case 'isolate':
      return [isRightToLeft ? '\u2067' : '\u2066', popIsolate];
    case 'isolate-override':
      return [isRightToLeft ? '\u2068\u202E' : '\u2068\u202D', popEmbedding + popIsolate];
    case 'plaintext':
      return ['\u2068', popIsolate];
    case 'normal':
      return ['', ''];
  }
};
