import type { Marked, NearPassage } from './nearest-passage.ts';

const lineWidth = 76;

const carets = (words: readonly Marked[]): string =>
  words
    .map((word, index) => {
      const joins = word.isShared || (words[index + 1]?.isShared ?? true) ? ' ' : '^';
      return (word.isShared ? ' ' : '^').repeat(word.written.length) + joins;
    })
    .join('')
    .trimEnd();

const fold = (words: readonly Marked[]): readonly (readonly Marked[])[] => {
  const lines: Marked[][] = [[]];
  let width = 0;
  for (const word of words) {
    if (width > 0 && width + word.written.length > lineWidth) {
      lines.push([]);
      width = 0;
    }
    lines.at(-1)?.push(word);
    width += word.written.length + 1;
  }
  return lines;
};

const show = (label: string, words: readonly Marked[]): readonly string[] =>
  fold(words).flatMap((line, index) => {
    const head = (index === 0 ? label : '').padEnd(8);
    const marks = carets(line);
    const text = `${head}${line.map((word) => word.written).join(' ')}`;
    return marks === '' ? [text] : [text, `${' '.repeat(8)}${marks}`];
  });

/** Both texts below one another, the words that differ under carets. */
export const showDifference = ({ quoted, found }: NearPassage): string =>
  [...show('brief', quoted), ...show('source', found)].join('\n');
