import type {
  BoxFragment,
  ElementNode,
  Fragment,
  InlineBoxFragment,
  InlineFragment,
  LineFragment,
  Page,
} from '../../../src/engine/index.ts';

/** Endnote marks stand in the middle of sentences: they are no part of the text. */
const isEndnoteMark = ({ element }: InlineBoxFragment): boolean => element.attributes.get('class') === 'cite';

/** A line where it stands on the sheet, with the text that copying it gives. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Where it ends, or is cut off. */
  readonly bottom: number;
  /** A list marker, or a part of a table head or foot, which may be shown on every page. */
  readonly isFurniture: boolean;
  readonly isRepeat: boolean;
  readonly isHeading: boolean;
  /** The table cells and the items of flex rows around it, outermost first. */
  readonly cells: readonly ElementNode[];
}

const textOf = (fragment: InlineFragment): string => {
  if (fragment.kind === 'text') return fragment.copyText;
  if (fragment.kind === 'inline-box') return isEndnoteMark(fragment) ? '' : fragment.children.map(textOf).join('');
  if (fragment.kind === 'placeholder') return '';
  return linesIn(fragment.fragment, sheet)
    .filter((line) => !line.isRepeat)
    .map((line) => line.text)
    .join(' ');
};

const furniture = new Set(['thead', 'tfoot']);

const isMarker = (line: LineFragment): boolean =>
  line.children.some((child) => child.kind === 'text' && child.pseudo === 'marker');

const lineAt = (
  line: LineFragment,
  box: BoxFragment,
  { x, y, clip, isFurniture, isRepeat, cells }: Context,
): PlacedLine => ({
  text: line.children.map(textOf).join(''),
  x: x + line.x,
  y: y + line.y,
  bottom: Math.min(y + line.y + line.height, clip),
  isFurniture: isFurniture || isMarker(line),
  isRepeat,
  isHeading: /^h[1-6]$/.test(box.element.name),
  cells,
});

interface Context {
  readonly x: number;
  readonly y: number;
  /** Below that nothing is seen. */
  readonly clip: number;
  readonly isFurniture: boolean;
  readonly isRepeat: boolean;
  readonly cells: readonly ElementNode[];
}

const sheet: Context = { x: 0, y: 0, clip: Number.POSITIVE_INFINITY, isFurniture: false, isRepeat: false, cells: [] };

const cutsOff = ({ isSlice, style }: BoxFragment): boolean => isSlice || style.overflow !== 'visible';

const linesIn = (box: BoxFragment, around: Context): PlacedLine[] => {
  const inside: Context = {
    x: around.x + box.x,
    y: around.y + box.y,
    clip: cutsOff(box) ? Math.min(around.clip, around.y + box.y + box.height) : around.clip,
    isFurniture: around.isFurniture || furniture.has(box.element.name),
    isRepeat: around.isRepeat || box.isRepeat,
    cells: box.style.display === 'table-cell' ? [...around.cells, box.element] : around.cells,
  };
  return box.children.flatMap((child: Fragment) => {
    if (child.kind === 'line') return [lineAt(child, box, inside)];
    if (child.kind !== 'box') return [];
    const isItem = box.box?.kind === 'flex' && box.style.flexDirection.startsWith('row');
    return linesIn(child, isItem ? { ...inside, cells: [...inside.cells, child.element] } : inside);
  });
};

/** All lines of a page in document order, margin boxes left out. */
export const linesOnPage = (page: Page): readonly PlacedLine[] => (page.body ? linesIn(page.body, sheet) : []);

/** The texts of the lines of each page, for tests that read like the pages. */
export const pageTexts = (pages: readonly Page[]): readonly (readonly string[])[] =>
  pages.map((page) => linesOnPage(page).map((line) => line.text.trim()));
