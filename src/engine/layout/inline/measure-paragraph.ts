import type { ParagraphBox } from '../../box/box.ts';
import { graphemeEnds } from '../../text/index.ts';
import type { IntrinsicSizes, LayoutEnv } from '../layout.ts';
import { measureAtomic } from './atomic.ts';
import { inlineContent } from './break-into-lines.ts';
import { tabWidth } from './choose-line.ts';
import { endAgain, startAgain } from './cloned-edges.ts';
import type { InlineContent, Piece, WordPiece } from './inline-content.ts';
import { endWidth, startWidth } from './inline-edges.ts';
import { indentOf } from './text-indent.ts';

/** Only these let a word be narrower than itself (css-text-3 §5.5, §5.2). */
const breaksAnywhere = ({ item }: WordPiece): boolean =>
  item.style.textWrapMode === 'wrap' &&
  (item.style.overflowWrap === 'anywhere' || item.style.wordBreak === 'break-word');

const widestGrapheme = (content: InlineContent, word: WordPiece): number => {
  let start = word.start;
  let widest = 0;
  for (const end of graphemeEnds(word.text)) {
    widest = Math.max(widest, content.slice(word, start, word.start + end).width);
    start = word.start + end;
  }
  return widest;
};

/** Adds up a line that is never broken but where it is told. */
class Measure {
  widest = 0;
  #width: number;
  #pending = 0;
  #hasText = false;
  #isForced = false;
  readonly #content: InlineContent;

  constructor(content: InlineContent) {
    this.#content = content;
    this.#width = indentOf(content.paragraph.style, 'first', 0);
  }

  get width(): number {
    return this.#width + this.#pending;
  }

  add(width: number): void {
    this.#width += this.#pending + width;
    this.#pending = 0;
    this.#hasText = true;
  }

  addEdge(width: number): void {
    this.#width += width;
  }

  addSpace(piece: Extract<Piece, { kind: 'space' }>): void {
    if (piece.atLineEnd === 'kept') this.add(piece.width);
    else if (this.#hasText || piece.atLineEnd === 'hangs') this.#pending += piece.width;
  }

  /** Boxes that close after a forced break still end on its line. */
  forceBreak(): void {
    this.#isForced = true;
  }

  /** Begins the piece at an index: ends the line where a break was forced before it. */
  begin(piece: Piece, index: number): void {
    if (this.#isForced && piece.kind !== 'close') this.endLine(index);
  }

  /** Ends the line before a piece, with a hyphen where a word is divided, and begins the next. */
  endLine(index: number, hyphen = 0): void {
    this.widest = Math.max(this.widest, this.#width + hyphen + endAgain(this.#content, index, 0));
    const indent = indentOf(this.#content.paragraph.style, this.#isForced ? 'after-forced-break' : 'other', 0);
    this.#width = indent + startAgain(this.#content, index, 0);
    this.#pending = 0;
    this.#hasText = false;
    this.#isForced = false;
  }
}

const addPiece = (measure: Measure, piece: Piece, index: number, width: (piece: Piece) => number): void => {
  measure.begin(piece, index);
  switch (piece.kind) {
    case 'open':
      measure.addEdge(startWidth(piece.item.style, 0));
      break;
    case 'close':
      measure.addEdge(endWidth(piece.item.style, 0));
      break;
    case 'space':
      measure.addSpace(piece);
      break;
    case 'tab':
      measure.add(tabWidth(measure.width, piece.distance));
      break;
    case 'forced-break':
      measure.forceBreak();
      break;
    case 'out-of-flow':
      break;
    case 'float':
      measure.addEdge(width(piece));
      break;
    default:
      measure.add(width(piece));
      break;
  }
};

const maxContent = (content: InlineContent, env: LayoutEnv): number => {
  const measure = new Measure(content);
  content.pieces.forEach((piece, index) => {
    addPiece(measure, piece, index, (inner) => {
      if (inner.kind === 'atomic' || inner.kind === 'float') return measureAtomic(inner.item.box, env).maxContent;
      return inner.kind === 'word' || inner.kind === 'leader' ? inner.width : 0;
    });
  });
  measure.endLine(content.pieces.length);
  return measure.widest;
};

const hyphenAfter = (content: InlineContent, piece: Piece | undefined): number =>
  piece?.kind === 'word' && piece.endsSoft ? content.hyphen(piece.item).width : 0;

const minContent = (content: InlineContent, env: LayoutEnv): number => {
  const measure = new Measure(content);
  content.pieces.forEach((piece, index) => {
    if (content.breakBefore[index]) measure.endLine(index, hyphenAfter(content, content.pieces[index - 1]));
    addPiece(measure, piece, index, (inner) => {
      if (inner.kind === 'atomic') return measureAtomic(inner.item.box, env).minContent;
      if (inner.kind === 'word' && breaksAnywhere(inner)) return widestGrapheme(content, inner);
      return inner.kind === 'word' || inner.kind === 'leader' ? inner.width : 0;
    });
  });
  measure.endLine(content.pieces.length);
  return Math.max(measure.widest, widestFloat(content, env));
};

/** No line stands beside a float where there is no room for both. */
const widestFloat = ({ pieces }: InlineContent, env: LayoutEnv): number =>
  pieces.reduce(
    (widest, piece) =>
      piece.kind === 'float' ? Math.max(widest, measureAtomic(piece.item.box, env).minContent) : widest,
    0,
  );

interface Measured {
  readonly fonts: LayoutEnv['fonts'];
  readonly sizes: IntrinsicSizes;
}

const known = new WeakMap<ParagraphBox, Measured>();

/**
 * Intrinsic widths of a paragraph's content (css-sizing-3 §5.1): its widest piece that no line can break, and its
 * widest line when only forced breaks end lines. Automatic hyphens do not count: they would make columns too narrow.
 */
export const measureParagraph = (paragraph: ParagraphBox, env: LayoutEnv): IntrinsicSizes => {
  const measured = known.get(paragraph);
  if (measured?.fonts === env.fonts) return measured.sizes;
  const content = inlineContent(paragraph, env);
  const first = paragraph.firstLine && measureParagraph(paragraph.firstLine.paragraph, env);
  const narrowest = Math.max(minContent(content, env), first?.minContent ?? 0);
  const widest = Math.max(maxContent(content, env), first?.maxContent ?? 0);
  const sizes = { minContent: narrowest, maxContent: Math.max(narrowest, widest) };
  known.set(paragraph, { fonts: env.fonts, sizes });
  return sizes;
};
