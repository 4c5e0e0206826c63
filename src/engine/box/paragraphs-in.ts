import type { Box, InlineItem, ParagraphBox } from './box.ts';

/** All paragraphs of a box tree in document order, with those of markers, captions, floats and positioned boxes. */
export const paragraphsIn = (root: Box): readonly ParagraphBox[] => {
  const found: ParagraphBox[] = [];
  gather(root, found);
  return found;
};

const gather = (box: Box, found: ParagraphBox[]): void => {
  if (box.marker) gather(box.marker.paragraph, found);
  switch (box.kind) {
    case 'block':
      for (const child of box.children) gather(child, found);
      return;
    case 'paragraph':
      found.push(box);
      for (const item of box.items) gatherItem(item, found);
      return;
    case 'columns':
      gather(box.flow, found);
      return;
    case 'spanner':
      gather(box.content, found);
      return;
    case 'flex':
      for (const item of box.items) gather(item, found);
      for (const item of box.positioned) gather(item, found);
      return;
    case 'table':
      for (const caption of box.captions) gather(caption, found);
      for (const { rows } of box.groups) {
        for (const { cells } of rows) for (const cell of cells) gather(cell.box, found);
      }
      return;
    case 'replaced':
      return;
  }
};

const gatherItem = (item: InlineItem, found: ParagraphBox[]): void => {
  if (item.kind === 'atomic' || item.kind === 'out-of-flow' || item.kind === 'float') gather(item.box, found);
};
