import { type Anchor, type TextLook, text } from './marks.ts';
import { wrapText } from './wrap-text.ts';

/** Paragraphs below each other in one column, each in its own look. */
export interface TextBlock {
  readonly marks: (x: number, top: number, anchor?: Anchor) => readonly string[];
  readonly height: number;
}

interface Paragraph {
  readonly look: TextLook;
  readonly words: string;
  readonly size: number;
}

const leading = 1.22;

/** The part of the size that stands above the baseline. */
const ascent = 0.8;

export const textBlock = (paragraphs: readonly Paragraph[], width: number): TextBlock => {
  const lines = paragraphs.flatMap(({ look, words, size }) =>
    wrapText(words, width, size).map((line) => ({ look, line, size })),
  );
  const height = lines.reduce((sum, { size }) => sum + size * leading, 0);
  return {
    height,
    marks: (x, top, anchor = 'start') => {
      let y = top;
      return lines.map(({ look, line, size }) => {
        const mark = text(look, line, { x, y: y + size * ascent, size, anchor });
        y += size * leading;
        return mark;
      });
    },
  };
};
