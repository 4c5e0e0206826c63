import type { DisplayList, DrawItem, OutlineItem, PaintedDocument, StructureNode } from '../../paint/index.ts';

/** The numbers of the pages on the sides of a booklet's sheets, left and right; folded in the middle they follow on. */
export const bookletOrder = (pages: number): readonly (readonly [number, number])[] => {
  const padded = Math.ceil(pages / 4) * 4;
  return Array.from({ length: padded / 2 }, (_, side) =>
    side % 2 === 0 ? ([padded - side, side + 1] as const) : ([side + 1, padded - side] as const),
  );
};

/** Where a page stands on the sheets: the side, counted from 1, and how far to the right. */
interface Place {
  readonly side: number;
  readonly right: number;
}

/** Pages two by two on sheets of twice the width, to be printed on both sides, folded and stapled. */
export const imposeBooklet = (document: PaintedDocument): PaintedDocument => {
  const [first] = document.pages;
  if (!first) return document;
  const order = bookletOrder(document.pages.length);
  const places = new Map<number, Place>();
  order.forEach(([left, right], index) => {
    places.set(left, { side: index + 1, right: 0 });
    places.set(right, { side: index + 1, right: first.width });
  });
  const side = (numbers: readonly [number, number], index: number): DisplayList => ({
    ...first,
    number: index + 1,
    width: first.width * 2,
    items: numbers.flatMap((number) => moved(document.pages[number - 1], places.get(number)?.right ?? 0, nodes)),
  });
  const nodes: Nodes = new Map();
  const structure = moveStructure(document.structure, places, nodes);
  return {
    ...document,
    pages: order.map(side),
    structure,
    outline: document.outline.map((item) => moveOutline(item, places)),
  };
};

/** Links and anchors are places on the sheet; all else is drawn and can be shifted as a whole. */
const moved = (page: DisplayList | undefined, right: number, nodes: Nodes): readonly DrawItem[] => {
  if (!page) return [];
  const drawn = page.items
    .filter((item) => item.kind !== 'link' && item.kind !== 'anchor')
    .map((item) => renamed(item, nodes));
  const placed = page.items.flatMap((item) =>
    item.kind === 'link' || item.kind === 'anchor' ? [{ ...item, x: item.x + right }] : [],
  );
  const push = { kind: 'push', clip: null, clipRule: 'nonzero', opacity: 1, blend: 'normal' } as const;
  return [{ ...push, matrix: [1, 0, 0, 1, right, 0] }, ...drawn, { kind: 'pop' }, ...placed];
};

type Places = ReadonlyMap<number, Place>;

/** The nodes of the structure before and after: content names them by identity. */
type Nodes = Map<StructureNode, StructureNode>;

const renamed = (item: DrawItem, nodes: Nodes): DrawItem =>
  item.kind === 'structure' && item.node.kind === 'node' ? { ...item, node: nodes.get(item.node) ?? item.node } : item;

const moveStructure = (node: StructureNode, places: Places, nodes: Nodes): StructureNode => {
  const place = node.box && places.get(node.box.page);
  const box = node.box && place ? { ...node.box, page: place.side, x: node.box.x + place.right } : node.box;
  const after = { ...node, box, children: node.children.map((child) => moveStructure(child, places, nodes)) };
  nodes.set(node, after);
  return after;
};

const moveOutline = (item: OutlineItem, places: Places): OutlineItem => {
  const place = places.get(item.page);
  return place ? { ...item, page: place.side, x: item.x + place.right } : item;
};
