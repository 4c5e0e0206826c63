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
    case 'flex':
      return [...box.items.flatMap(fixedIn), ...box.positioned.flatMap(fixedOrIn)];
    case 'columns':
      return fixedIn(box.flow);
    case 'spanner':
      return fixedIn(box.content);
    case 'replaced':
      return [];
  }
};

const fixedOrIn = (box: Box): readonly Box[] => (box.style.position === 'fixed' ? [box] : fixedIn(box));

const fixedInItem = (item: InlineItem): readonly Box[] => {
  return item.kind === 'out-of-flow' || item.kind === 'atomic' || item.kind === 'float' ? fixedOrIn(item.box) : [];
};
