import type { InlineFragment, LineFragment, TextFragment } from '../../../src/engine/layout/fragment.ts';

const round = (value: number): number => Math.round(value * 100) / 100;

/** A fragment as one short string: text with its place, boxes with what is in them. */
const dump = (fragment: InlineFragment): string => {
  const place = `${round(fragment.x)}+${round(fragment.width)}`;
  switch (fragment.kind) {
    case 'text':
      return `${fragment.text}@${place}`;
    case 'atomic':
      return `[atomic@${place}]`;
    case 'placeholder':
      return `[placeholder@${place}]`;
    case 'inline-box': {
      const { isFirst, isLast } = fragment.edges;
      return `${isFirst ? '<' : '…'}${place}: ${fragment.children.map(dump).join(' ')}${isLast ? '>' : '…'}`;
    }
  }
};

/** One string for each line: what stands where, from left to right. */
export const dumpLines = (lines: readonly LineFragment[]): readonly string[] =>
  lines.map(({ children }) => children.map(dump).join(' '));

export const textFragments = (fragments: readonly InlineFragment[]): readonly TextFragment[] =>
  fragments.flatMap((fragment) => {
    if (fragment.kind === 'text') return [fragment];
    return fragment.kind === 'inline-box' ? textFragments(fragment.children) : [];
  });

/** What copying each line gives. */
export const copied = (lines: readonly LineFragment[]): readonly string[] =>
  lines.map(({ children }) =>
    textFragments(children)
      .map(({ copyText }) => copyText)
      .join(''),
  );
