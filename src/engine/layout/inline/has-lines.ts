import type { InlineItem, ParagraphBox } from '../../box/box.ts';
import { hasEdges } from './inline-edges.ts';

const collapsibleSpace = /^[ \t]*$/;

const isVisible = (item: InlineItem): boolean => {
  switch (item.kind) {
    case 'text': {
      const { whiteSpaceCollapse } = item.style;
      const collapses = whiteSpaceCollapse === 'collapse' || whiteSpaceCollapse === 'preserve-breaks';
      return collapses ? !collapsibleSpace.test(item.text) : item.text !== '';
    }
    case 'open':
      return hasEdges(item.style);
    case 'close':
    case 'out-of-flow':
    case 'float':
      return false;
    default:
      return true;
  }
};

/**
 * True when the paragraph has a line box with height (CSS 2.2 §9.4.2). A list item with a marker outside has one too:
 * the marker stands on its first line.
 */
export const hasLines = (paragraph: ParagraphBox): boolean =>
  paragraph.marker !== null || paragraph.items.some(isVisible);
