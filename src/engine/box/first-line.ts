import type { ElementNode } from '../html/element-tree.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import type { FirstLineStyles, FirstParts } from '../style/styled-tree.ts';
import { type BlockContainer, type Box, type InlineItem, isBlockContainer, type ParagraphBox } from './box.ts';
import type { FlowItem } from './flow-items.ts';
import { joinedText, transformItem } from './paragraph-box.ts';
import { transformText } from './transform-text.ts';

/** What an element made, with the style of its `::first-line` where a rule speaks of it (css-pseudo-4 §2.1). */
export const withFirstLine = (
  items: readonly FlowItem[],
  element: ElementNode,
  parts: FirstParts,
): readonly FlowItem[] => {
  if (!parts.has(element, 'first-line')) return items;
  return items.map((item) => {
    if (item.kind === 'table-part') {
      const { node } = item;
      return node.box ? { ...item, node: { ...node, box: styledBox(node.box, element, parts) } } : item;
    }
    const holdsBox = item.kind === 'block' || item.kind === 'atomic' || item.kind === 'float';
    if (!holdsBox && item.kind !== 'out-of-flow') return item;
    return item.box.element === element ? { ...item, box: styledBox(item.box, element, parts) } : item;
  });
};

const styledBox = (box: Box, block: ElementNode, parts: FirstParts): Box =>
  isBlockContainer(box) ? styledContainer(box, block, parts) : box;

/** The first line is that of the first block in the flow that holds something (§2.1.1). */
const styledContainer = (box: BlockContainer, block: ElementNode, parts: FirstParts): BlockContainer => {
  if (box.kind === 'paragraph') return styledParagraph(box, block, parts);
  if (box.kind === 'columns') {
    const flow = styledContainer(box.flow, block, parts);
    return flow.kind === 'columns' ? box : { ...box, flow };
  }
  const first = box.children.findIndex((child) => child.kind !== 'paragraph' || child.text !== '');
  return { ...box, children: box.children.map((child, at) => (at === first ? styledBox(child, block, parts) : child)) };
};

const styledParagraph = (paragraph: ParagraphBox, block: ElementNode, parts: FirstParts): ParagraphBox => {
  const blocks = [block, ...(paragraph.firstLine?.blocks ?? [])];
  const styles = parts.lineStyles(blocks, paragraph.element);
  const { element } = paragraph;
  const items: readonly InlineItem[] = [
    { kind: 'open', style: { ...styles.style, display: 'inline' }, element, pseudo: 'first-line', marks: [] },
    ...paragraph.items.map((item) => styledItem(item, styles)),
    { kind: 'close' },
  ];
  const style = lineStyle(paragraph.style, styles.style);
  const line = { ...paragraph, style, items, text: joinedText(items) };
  return { ...paragraph, firstLine: { blocks, paragraph: line } };
};

const styledItem = (item: InlineItem, styles: FirstLineStyles): InlineItem => {
  if (item.kind !== 'text' && item.kind !== 'open' && item.kind !== 'leader') return item;
  const style = styles.styleOf(item.element, item.kind === 'leader' ? null : item.pseudo);
  if (!style) return item;
  const styled = transformItem({ ...item, style });
  if (styled.kind !== 'text' || item.kind !== 'text' || styled.text.length === item.text.length) return styled;
  // Offsets count in both paragraphs alike: letters that have no other case of the same length stay as they are.
  const letters = Array.from(item.text, (letter) => {
    const changed = transformText(letter, style);
    return changed.length === letter.length ? changed : letter;
  });
  return { ...item, style, text: letters.join('') };
};

/** Of the first line's style, what the line box itself shows: a first line is neither indented nor aligned by itself. */
const lineStyle = (paragraph: ComputedStyle, line: ComputedStyle): ComputedStyle => {
  const { color, fontFamily, fontSize, fontStyle, fontWeight, fontStretch, fontFeatures, lineHeight } = line;
  const font = { fontFamily, fontSize, fontStyle, fontWeight, fontStretch, fontFeatures };
  return { ...paragraph, ...font, color, lineHeight };
};
