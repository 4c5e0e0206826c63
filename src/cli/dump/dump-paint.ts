import type { DisplayList, DrawItem, PaintedDocument, PathCommand, StructureNode } from '../../paint/index.ts';
import { indent, placed, quoted, round } from './dump-text.ts';

const pathText = (commands: readonly PathCommand[]): string =>
  commands.map(([name, ...numbers]) => [name, ...numbers.map(round)].join(' ')).join(' ');

const structureName = (item: Extract<DrawItem, { kind: 'structure' }>): string =>
  item.node.kind === 'node' ? item.node.role : `artifact ${item.node.type}`;

const itemLine = (item: DrawItem): string => {
  switch (item.kind) {
    case 'rect':
      return `rect ${placed(item)} ${JSON.stringify(item.color)}`;
    case 'path':
      return `path ${pathText(item.commands)}`;
    case 'glyphs':
      return `glyphs ${round(item.x)},${round(item.y)} ${quoted(item.copyText)} ${item.face.key} ${round(item.size)}px`;
    case 'image':
      return `image ${placed(item)} ${item.image.url}`;
    case 'push':
      return `push${item.clip ? ` clip ${pathText(item.clip)}` : ''}${item.matrix ? ` matrix ${item.matrix.map(round).join(' ')}` : ''}`;
    case 'link':
      return `link ${placed(item)} ${item.target.kind === 'url' ? item.target.url : `#${item.target.id}`}`;
    case 'anchor':
      return `anchor #${item.id} ${round(item.x)},${round(item.y)}`;
    case 'copy-form':
      return `copy-form ${item.form.name} ${round(item.x)},${round(item.y)}`;
    case 'structure':
      return `structure ${structureName(item)}`;
    default:
      return item.kind;
  }
};

const pageLines = ({ number, width, height, items }: DisplayList): readonly string[] => [
  `page ${number} ${round(width)}x${round(height)}`,
  ...indent(items.map(itemLine)),
];

const structureLines = (node: StructureNode): readonly string[] => [
  node.role,
  ...indent(node.children.flatMap(structureLines)),
];

/** What is drawn, one item a line, then the structure tree and the bookmarks. */
export const dumpPaint = (painted: PaintedDocument): string => {
  const outline = painted.outline.map(({ level, title, page }) => `${'  '.repeat(level)}${title} ${page}`);
  const lines = [
    ...painted.pages.flatMap(pageLines),
    'structure',
    ...indent(structureLines(painted.structure)),
    'outline',
    ...outline,
  ];
  return `${lines.join('\n')}\n`;
};
