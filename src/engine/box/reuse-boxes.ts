import {
  type Box,
  type InlineItem,
  isBlockContainer,
  type Mark,
  type MarkerBox,
  type ParagraphBox,
  type TableBox,
  type TableCell,
  type TableRow,
  type TableRowGroup,
} from './box.ts';

/**
 * The later of two box trees of one document, with the objects of the earlier one wherever nothing has changed. What is
 * known of a box (its lines, its widths) is kept by its identity, so a further pass lays out anew only what its
 * references have changed.
 */
export const reuseBoxes = (earlier: Box | undefined, later: Box): Box => {
  if (!earlier || !hasSameOrigin(earlier, later)) return later;
  const marker = later.marker && reuseMarker(earlier.marker, later.marker);
  const isSame = marker === earlier.marker;
  switch (later.kind) {
    case 'block': {
      const before = earlier.kind === 'block' ? earlier.children : [];
      const children = reuseList(before, later.children, reuseBoxes);
      return isSame && children === before ? earlier : { ...later, marks: earlier.marks, marker, children };
    }
    case 'paragraph': {
      const items = reuseItems(earlier, later);
      return isSame && earlier.kind === 'paragraph' && items === earlier.items
        ? earlier
        : { ...later, marks: earlier.marks, marker, items };
    }
    case 'columns': {
      if (earlier.kind !== 'columns') return later;
      const flow = reuseBoxes(earlier.flow, later.flow);
      if (flow === earlier.flow) return isSame ? earlier : { ...later, marker, flow };
      return { ...later, marker, flow: flow.kind === later.flow.kind ? flow : later.flow };
    }
    case 'spanner': {
      const content = earlier.kind === 'spanner' ? reuseBoxes(earlier.content, later.content) : later.content;
      return earlier.kind === 'spanner' && content === earlier.content ? earlier : { ...later, content };
    }
    case 'flex': {
      const before = earlier.kind === 'flex' ? earlier.items : [];
      const items = reuseList(before, later.items, reuseBoxes);
      const placed = earlier.kind === 'flex' ? earlier.positioned : [];
      const positioned = reuseList(placed, later.positioned, reuseBoxes);
      return isSame && items === before && positioned === placed ? earlier : { ...later, marker, items, positioned };
    }
    case 'table':
      return earlier.kind === 'table' ? reuseTable(earlier, later) : later;
    case 'replaced':
      return earlier;
  }
};

const hasSameOrigin = (a: Box, b: Box): boolean =>
  a.kind === b.kind &&
  a.element === b.element &&
  a.style === b.style &&
  a.pseudo === b.pseudo &&
  a.isAnonymous === b.isAnonymous &&
  haveSameFields(a.marks, b.marks);

/** The earlier list when all of its entries serve again, else the later with those that do. */
const reuseList = <T>(
  earlier: readonly T[],
  later: readonly T[],
  reuse: (earlier: T | undefined, later: T) => T,
): readonly T[] => {
  const reused = later.map((entry, index) => reuse(earlier[index], entry));
  const isSame = earlier.length === later.length && reused.every((entry, index) => entry === earlier[index]);
  return isSame ? earlier : reused;
};

/** Entries of equal length whose fields are the same objects. */
const haveSameFields = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length && a.every((mark, index) => hasSameFields(mark, b[index]!));

const hasSameFields = (a: object, b: object): boolean => {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => Reflect.get(a, name) === Reflect.get(b, name));
};

const reuseItems = (earlier: Box, later: ParagraphBox): readonly InlineItem[] =>
  earlier.kind === 'paragraph' ? reuseList(earlier.items, later.items, reuseItem) : later.items;

const reuseItem = (earlier: InlineItem | undefined, later: InlineItem): InlineItem => {
  if (!earlier) return later;
  if (
    (later.kind === 'atomic' || later.kind === 'out-of-flow' || later.kind === 'float') &&
    earlier.kind === later.kind
  ) {
    const box = reuseBoxes(earlier.box, later.box);
    return box === earlier.box ? earlier : { ...later, box };
  }
  if (earlier.kind === 'open' && later.kind === 'open') {
    const isSame = hasSameFields({ ...earlier, marks: 0 }, { ...later, marks: 0 });
    return isSame && haveSameFields(earlier.marks, later.marks) ? earlier : later;
  }
  return hasSameFields(earlier, later) ? earlier : later;
};

const reuseMarker = (earlier: MarkerBox | null, later: MarkerBox): MarkerBox => {
  const paragraph = reuseBoxes(earlier?.paragraph, later.paragraph);
  return earlier && earlier.style === later.style && paragraph === earlier.paragraph ? earlier : later;
};

const reuseTable = (earlier: TableBox, later: TableBox): TableBox => {
  const captions = reuseList(earlier.captions, later.captions, reuseBoxes);
  const groups = reuseList(earlier.groups, later.groups, reuseGroup);
  const followingCaptions = reuseList(earlier.followingCaptions, later.followingCaptions, reuseBoxes);
  const isSame = captions === earlier.captions && followingCaptions === earlier.followingCaptions;
  return isSame && groups === earlier.groups ? earlier : { ...later, captions, followingCaptions, groups };
};

const reuseGroup = (earlier: TableRowGroup | undefined, later: TableRowGroup): TableRowGroup => {
  if (earlier?.element !== later.element || earlier.style !== later.style) return later;
  const rows = reuseList(earlier.rows, later.rows, reuseRow);
  return rows === earlier.rows ? earlier : { ...later, rows };
};

const reuseRow = (earlier: TableRow | undefined, later: TableRow): TableRow => {
  if (earlier?.element !== later.element || earlier.style !== later.style) return later;
  const cells = reuseList(earlier.cells, later.cells, reuseCell);
  return cells === earlier.cells && haveSameFields(earlier.marks, later.marks) ? earlier : { ...later, cells };
};

const reuseCell = (earlier: TableCell | undefined, later: TableCell): TableCell => {
  const box = reuseBoxes(earlier?.box, later.box);
  return earlier && box === earlier.box ? earlier : { ...later, box: isBlockContainer(box) ? box : later.box };
};
