import type { DisplayList, DrawItem, Matrix, OutlineItem, PaintedDocument, StructureNode } from '../../paint/index.ts';

/** The numbers of the pages on the sides of a booklet's sheets, left and right; folded in the middle they follow on. */
export const bookletOrder = (pages: number): readonly (readonly [number, number])[] => {
  const padded = Math.ceil(pages / 4) * 4;
  return Array.from({ length: padded / 2 }, (_, side) =>
    side % 2 === 0 ? ([padded - side, side + 1] as const) : ([side + 1, padded - side] as const),
  );
};

/** Where a page stands on the sheets. */
interface Place {
  /** The side, counted from 1, and how far to the right the page stands on it. */
  readonly side: number;
  readonly right: number;
  /** The width of a page that lies on its side: its upper edge is the left one of an upright page. */
  readonly turned: number | null;
}

type Places = ReadonlyMap<number, Place>;

/** Upright pages two by two on sheets of twice the width, to be printed on both sides, folded and stapled. */
export const imposeBooklet = (document: PaintedDocument): PaintedDocument => {
  const { pages } = document;
  const [first] = pages;
  if (!first) return document;
  const width = Math.max(...pages.map((page) => Math.min(page.width, page.height)));
  const height = Math.max(...pages.map((page) => Math.max(page.width, page.height)));
  const order = bookletOrder(pages.length);
  const places = placesOf(order, pages, width);
  const nodes: Nodes = new Map();
  const structure = moveStructure(document.structure, places, nodes);
  const side = (numbers: readonly [number, number], index: number): DisplayList => ({
    ...first,
    number: index + 1,
    width: width * 2,
    height,
    rotation: 0,
    items: numbers.flatMap((number) => moved(pages[number - 1], places.get(number), nodes)),
  });
  return {
    ...document,
    pages: order.map(side),
    structure,
    outline: document.outline.map((item) => moveOutline(item, places)),
  };
};

const placesOf = (order: ReturnType<typeof bookletOrder>, pages: PaintedDocument['pages'], width: number): Places => {
  const turned = (number: number): number | null => {
    const page = pages[number - 1];
    return page && page.width > page.height ? page.width : null;
  };
  return new Map(
    order.flatMap(([left, right], index): readonly (readonly [number, Place])[] => [
      [left, { side: index + 1, right: 0, turned: turned(left) }],
      [right, { side: index + 1, right: width, turned: turned(right) }],
    ]),
  );
};

const matrixOf = ({ right, turned }: Place): Matrix =>
  turned === null ? [1, 0, 0, 1, right, 0] : [0, -1, 1, 0, right, turned];

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const movedRect = ({ x, y, width, height }: Rect, { right, turned }: Place): Rect =>
  turned === null
    ? { x: x + right, y, width, height }
    : { x: y + right, y: turned - x - width, width: height, height: width };

const movedPoint = ({ x, y }: { readonly x: number; readonly y: number }, place: Place) => {
  const at = movedRect({ x, y, width: 0, height: 0 }, place);
  return { x: at.x, y: at.y };
};

/** Links and anchors are places on the sheet; all else is drawn and can be moved as a whole. */
const moved = (page: DisplayList | undefined, place: Place | undefined, nodes: Nodes): readonly DrawItem[] => {
  if (!page || !place) return [];
  const drawn: DrawItem[] = [];
  const placed: DrawItem[] = [];
  for (const item of page.items) {
    if (item.kind === 'link') placed.push({ ...item, ...movedRect(item, place) });
    else if (item.kind === 'anchor') placed.push({ ...item, ...movedPoint(item, place) });
    else drawn.push(renamed(item, nodes));
  }
  const push = { kind: 'push', clip: null, clipRule: 'nonzero', opacity: 1, blend: 'normal' } as const;
  return [{ ...push, matrix: matrixOf(place) }, ...drawn, { kind: 'pop' }, ...placed];
};

/** The nodes of the structure before and after: content names them by identity. */
type Nodes = Map<StructureNode, StructureNode>;

const renamed = (item: DrawItem, nodes: Nodes): DrawItem =>
  item.kind === 'structure' && item.node.kind === 'node' ? { ...item, node: nodes.get(item.node) ?? item.node } : item;

const moveStructure = (node: StructureNode, places: Places, nodes: Nodes): StructureNode => {
  const place = node.box && places.get(node.box.page);
  const box = node.box && place ? { page: place.side, ...movedRect(node.box, place) } : node.box;
  const after = { ...node, box, children: node.children.map((child) => moveStructure(child, places, nodes)) };
  nodes.set(node, after);
  return after;
};

const moveOutline = (item: OutlineItem, places: Places): OutlineItem => {
  const place = places.get(item.page);
  return place ? { ...item, page: place.side, ...movedPoint(item, place) } : item;
};
