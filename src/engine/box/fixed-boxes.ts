import type { Box, InlineItem } from './box.ts';

const known = new WeakMap<Box, readonly Box[]>();

/** The fixed boxes in a box tree, in document order; one within another comes with it. */
export const fixedBoxes = (root: Box): readonly Box[] => {
  const kept = known.get(root);
  if (kept) return kept;
  const found = fixedIn(root);
  known.set(root, found);
  return found;
};

const fixedIn = (box: Box): readonly Box[] => {
  switch (box.kind) {
    case 'block':
      return box.children.flatMap(fixedIn);
    case 'paragraph':
      return box.items.flatMap(fixedInItem);
    case 'table': {
      const cells = box.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map((cell) => cell.box)));
      return [...box.captions, ...cells].flatMap(fixedIn);
    }
    case 'columns':
      return fixedIn(box.flow);
    case 'spanner':
      return fixedIn(box.content);
    case 'replaced':
      return [];
  }
};

const fixedInItem = (item: InlineItem): readonly Box[] => {
  if (item.kind === 'out-of-flow' && item.box.style.position === 'fixed') return [item.box];
  return item.kind === 'out-of-flow' || item.kind === 'atomic' ? fixedIn(item.box) : [];
};
