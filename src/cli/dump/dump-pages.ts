import type { BoxFragment, Fragment, InlineFragment, Page } from '../../engine/index.ts';
import { indent, named, placed, quoted } from './dump-text.ts';

const inlineLines = (fragment: InlineFragment): readonly string[] => {
  switch (fragment.kind) {
    case 'text':
      return [`text ${placed(fragment)} ${quoted(fragment.text)} in ${fragment.face.key}`];
    case 'inline-box':
      return [
        `inline ${named(fragment.element, fragment.pseudo)} ${placed(fragment)}`,
        ...indent(fragment.children.flatMap(inlineLines)),
      ];
    case 'atomic':
      return [`atomic ${placed(fragment)}`, ...indent(boxLines(fragment.fragment))];
    case 'placeholder':
      return [`placeholder ${placed(fragment)}`];
  }
};

const fragmentLines = (fragment: Fragment): readonly string[] => {
  switch (fragment.kind) {
    case 'box':
      return boxLines(fragment);
    case 'line':
      return [`line ${placed(fragment)}`, ...indent(fragment.children.flatMap(inlineLines))];
    case 'collapsed-borders':
    case 'column-rules':
      return [`rules ${placed(fragment)} ${fragment.segments.length} segments`];
    case 'placeholder':
      return [`placeholder ${placed(fragment)}`];
  }
};

/** How much of its box a fragment is: `first`, `middle`, `last`, or nothing when it is the whole. */
const part = ({ isFirst, isLast }: BoxFragment['edges']): string => {
  if (isFirst) return isLast ? '' : ' first';
  return isLast ? ' last' : ' middle';
};

const boxLines = (fragment: BoxFragment): readonly string[] => [
  `box ${named(fragment.element, fragment.pseudo)} ${placed(fragment)}${part(fragment.edges)}${fragment.isRepeat ? ' repeat' : ''}`,
  ...indent(fragment.children.flatMap(fragmentLines)),
];

const pageLines = (page: Page): readonly string[] => [
  `page ${page.number}${page.name ? ` "${page.name}"` : ''} ${page.isLeft ? 'left' : 'right'}${page.isBlank ? ' blank' : ''}`,
  ...indent(page.body ? boxLines(page.body) : []),
  ...indent(page.marginBoxes.flatMap(({ name, fragment }) => [`@${name}`, ...indent(boxLines(fragment))])),
];

/** The pages as an indented text, one fragment a line, places relative to the parent. */
export const dumpPages = (pages: readonly Page[]): string => `${pages.flatMap(pageLines).join('\n')}\n`;
