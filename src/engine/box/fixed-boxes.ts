import type { Box } from './box.ts';
import { innerBoxes } from './inner-boxes.ts';

const known = new WeakMap<Box, readonly Box[]>();

/** The fixed boxes in a box tree, in document order; one within another comes with it. */
export const fixedBoxes = (root: Box): readonly Box[] => {
  const kept = known.get(root);
  if (kept) return kept;
  const found = fixedIn(root);
  known.set(root, found);
  return found;
};

const fixedIn = (box: Box): readonly Box[] =>
  innerBoxes(box).flatMap((inner) => (inner.style.position === 'fixed' ? [inner] : fixedIn(inner)));
