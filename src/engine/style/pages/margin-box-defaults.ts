import type { MarginBoxName } from '../styled-tree.ts';

/** Alignment of each page-margin box (css-page-3 §5.3): along the text, then across. */
const alignments: Readonly<Record<MarginBoxName, readonly [string, string]>> = {
  'top-left-corner': ['right', 'middle'],
  'top-left': ['left', 'middle'],
  'top-center': ['center', 'middle'],
  'top-right': ['right', 'middle'],
  'top-right-corner': ['left', 'middle'],
  'right-top': ['center', 'top'],
  'right-middle': ['center', 'middle'],
  'right-bottom': ['center', 'bottom'],
  'bottom-right-corner': ['left', 'middle'],
  'bottom-right': ['right', 'middle'],
  'bottom-center': ['center', 'middle'],
  'bottom-left': ['left', 'middle'],
  'bottom-left-corner': ['right', 'middle'],
  'left-bottom': ['center', 'bottom'],
  'left-middle': ['center', 'middle'],
  'left-top': ['center', 'top'],
};

/** The declarations that a margin box begins with. */
export const marginBoxDefaults = (name: MarginBoxName): string => {
  const [text, vertical] = alignments[name];
  return `display:block;text-align:${text};vertical-align:${vertical};`;
};
