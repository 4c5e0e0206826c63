import { foldText } from './fold-text.ts';

/** Words of a quotation that stand together, and how they follow the ones before. */
export interface QuotedPart {
  /** Folded, ready to be looked for. */
  readonly text: string;
  /** What stands between this part and the one before: words left out, or words that an editor put in. */
  readonly after: 'start' | 'cut' | 'insertion';
  /** Whether the part may begin or end inside a word, as in `[T]he` and `treat[ies]`. */
  readonly opensInWord: boolean;
  readonly closesInWord: boolean;
}

export interface QuotationMarks {
  /** Whether a bare ellipsis stands for words left out. */
  readonly hasCuts: boolean;
  /** Whether words in brackets are the editor's own; otherwise they are looked for as written. */
  readonly hasInsertions: boolean;
}

const cut = /^[[(]\s*(\.\.\.|…)\s*[\])]$/;

const gapPattern = ({ hasCuts, hasInsertions }: QuotationMarks): RegExp =>
  new RegExp(
    [
      '[[(]\\s*(?:\\.\\.\\.|…)\\s*[\\])]',
      ...(hasCuts ? ['\\.\\.\\.|…'] : []),
      ...(hasInsertions ? ['\\[[^\\]]*\\]'] : []),
    ].join('|'),
    'g',
  );

/** Whether an editor put words of their own into a quotation, in brackets that are no mere cut. */
export const hasInsertion = (text: string): boolean => /\[(?!\s*(?:\.\.\.|…)\s*[\])])[^\]]*\]/.test(text);

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly gap: string;
}

const piecesOf = (text: string, pattern: RegExp): readonly Piece[] => {
  const gaps = [...text.matchAll(pattern)];
  const starts = [0, ...gaps.map((gap) => gap.index + gap[0].length)];
  const ends = [...gaps.map((gap) => gap.index), text.length];
  return starts.map((start, index) => ({ start, end: ends[index] ?? text.length, gap: gaps[index - 1]?.[0] ?? '' }));
};

const partOf = (text: string, { start, end, gap }: Piece): QuotedPart => ({
  text: foldText(text.slice(start, end)),
  after: start === 0 ? 'start' : cut.test(gap) || /^(\.\.\.|…)$/.test(gap) ? 'cut' : 'insertion',
  opensInWord: start > 0 && isWordCharacter(text[start]),
  closesInWord: end < text.length && isWordCharacter(text[end - 1]),
});

/** Takes a quotation apart at its cuts and at the words that an editor put in. */
export const partsOf = (text: string, marks: QuotationMarks): readonly QuotedPart[] =>
  piecesOf(text, gapPattern(marks))
    .map((piece) => partOf(text, piece))
    .filter((part) => part.text !== '');
