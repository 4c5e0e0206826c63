import type { Box, InlineItem } from './box.ts';

/** The boxes that stand directly in a box, in document order, with those out of flow. */
export const innerBoxes = (box: Box): readonly Box[] => {
  switch (box.kind) {
    case 'block':
      return box.children;
    case 'paragraph':
      return box.items.flatMap(boxOf);
    case 'table':
      return [
        ...box.captions,
        ...box.groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell.box))),
      ];
    case 'flex':
      return [...box.items, ...box.positioned];
    case 'columns':
      return [box.flow];
    case 'spanner':
      return [box.content];
    case 'replaced':
      return [];
  }
};

const boxOf = (item: InlineItem): readonly Box[] =>
  item.kind === 'out-of-flow' || item.kind === 'atomic' || item.kind === 'float' ? [item.box] : [];
