import type { Box, ElementNode, InlineItem, Page, TableBox } from '../../engine/index.ts';
import { indent, named, quoted } from './dump-text.ts';

const inlineLine = (item: InlineItem): string => {
  switch (item.kind) {
    case 'text':
      return `text ${quoted(item.text)}`;
    case 'open':
      return `open ${named(item.element, item.pseudo)}`;
    case 'leader':
      return `leader ${quoted(item.pattern)}`;
    default:
      return item.kind;
  }
};

const inlineLines = (item: InlineItem): readonly string[] =>
  item.kind === 'atomic' || item.kind === 'out-of-flow' || item.kind === 'float'
    ? [item.kind, ...indent(boxLines(item.box))]
    : [inlineLine(item)];

const tableLines = (table: TableBox): readonly string[] => [
  ...table.captions.flatMap(boxLines),
  ...table.groups.flatMap((group) => [
    `${group.role} ${named(group.element, null)}`,
    ...indent(group.rows.flatMap((row) => rowLines(row.element, row.cells))),
  ]),
];

const rowLines = (
  element: ElementNode,
  cells: TableBox['groups'][number]['rows'][number]['cells'],
): readonly string[] => [
  `row ${named(element, null)}`,
  ...indent(
    cells.flatMap(({ box, column, columnSpan, rowSpan }) => [
      `cell column ${column} spans ${columnSpan}x${rowSpan}`,
      ...indent(boxLines(box)),
    ]),
  ),
];

const contentLines = (box: Box): readonly string[] => {
  switch (box.kind) {
    case 'block':
      return box.children.flatMap(boxLines);
    case 'flex':
      return box.items.flatMap(boxLines);
    case 'paragraph':
      return box.items.flatMap(inlineLines);
    case 'table':
      return tableLines(box);
    case 'columns':
      return boxLines(box.flow);
    case 'spanner':
      return boxLines(box.content);
    case 'replaced':
      return [box.content.kind];
  }
};

const boxLines = (box: Box): readonly string[] => {
  const name = `${box.kind} ${named(box.element, box.pseudo)}${box.isAnonymous ? ' anonymous' : ''}`;
  const marker = box.marker ? [`marker ${quoted(box.marker.paragraph.text)}`] : [];
  return [name, ...indent([...marker, ...contentLines(box)])];
};

/** The box tree as an indented text, one box a line. Every page holds a slice of the same tree. */
export const dumpBoxes = (pages: readonly Page[]): string => {
  const root = pages.find(({ body }) => body?.box)?.body?.box;
  return root ? `${boxLines(root).join('\n')}\n` : '';
};
