import { type ElementNode, isSpaced, spacingAfter } from '../engine/index.ts';
import type { DisplayList, DrawItem, GlyphsItem, Paint, PathCommand, PathItem } from '../paint/index.ts';
import { PageDefinitions } from './page-definitions.ts';
import { relativeOutline } from './relative-outline.ts';
import { colorAttributes, escapeXml, rounded } from './svg-text.ts';

/** A page as SVG in which `<n>` stands for the outline n: the same few glyphs make most of a page. */
export interface PageDrawing {
  readonly svg: string;
  /** Data of paths, relative to where they begin. */
  readonly outlines: readonly string[];
}

/**
 * Draws one page as SVG from the display list that the PDF is written from. Glyphs are the outlines of the fonts, with
 * the text itself over them, unseen, for selecting and for screen readers.
 */
export const drawPage = (page: DisplayList): PageDrawing => {
  const definitions = new PageDefinitions(page.number);
  const names = new Map(elementsOn(page).map((element, name) => [element, name]));
  let place = '';
  let body = '';
  for (const item of page.items) {
    if (item.kind === 'structure') place = placeAttribute(item, names);
    else if (item.kind === 'structure-end') place = '';
    else body += drawItem(item, place, definitions);
  }
  const { bleed } = page;
  const [width, height] = [page.width + 2 * bleed, page.height + 2 * bleed];
  const view = [-bleed, -bleed, width, height].map(rounded).join(' ');
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" width="${rounded(width)}" height="${rounded(height)}">`;
  return { svg: `${head}${definitions.text}${body}</svg>`, outlines: definitions.outlines };
};

type StructureItem = Extract<DrawItem, { kind: 'structure' }>;

const elementOf = ({ node }: StructureItem): ElementNode | null =>
  node.kind === 'node' ? (node.element ?? null) : null;

/**
 * The elements that show on a page, in order. In the drawing they are named by their number in it: a page that has not
 * changed is then drawn in the same letters, wherever its elements stand in the document.
 */
export const elementsOn = ({ items }: DisplayList): readonly ElementNode[] => {
  const found = new Set<ElementNode>();
  for (const item of items) {
    const element = item.kind === 'structure' ? elementOf(item) : null;
    if (element) found.add(element);
  }
  return [...found];
};

const placeAttribute = (item: StructureItem, names: ReadonlyMap<ElementNode, number>): string => {
  const element = elementOf(item);
  return element ? ` data-place="${names.get(element)}"` : '';
};

const drawItem = (item: DrawItem, place: string, definitions: PageDefinitions): string => {
  switch (item.kind) {
    case 'rect':
      return `<rect${box(item)}${colorAttributes('fill', item.color)}${place}/>`;
    case 'path':
      return drawPath(item, place, definitions);
    case 'glyphs':
      return drawGlyphs(item, place, definitions);
    case 'image':
      return `<image${box(item)} preserveAspectRatio="none" href="data:image/${item.image.format};base64,${Buffer.from(item.image.bytes).toString('base64')}"${place}/>`;
    case 'push':
      return openGroup(item, definitions);
    case 'pop':
      return '</g>';
    default:
      return '';
  }
};

const box = ({ x, y, width, height }: Extract<DrawItem, { kind: 'rect' | 'image' }>): string =>
  ` x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}"`;

const openGroup = (
  { matrix, clip, clipRule, opacity, blend }: Extract<DrawItem, { kind: 'push' }>,
  definitions: PageDefinitions,
): string => {
  const transform = matrix ? ` transform="matrix(${matrix.join(' ')})"` : '';
  const clipping = clip ? ` clip-path="url(#${definitions.clip(pathData(clip), clipRule)})"` : '';
  const veil = opacity < 1 ? ` opacity="${rounded(opacity)}"` : '';
  return `<g${transform}${clipping}${veil}${blend === 'normal' ? '' : ` class="blend-${blend}"`}>`;
};

const pathData = (commands: readonly PathCommand[]): string =>
  commands.map(([name, ...numbers]) => name + numbers.map(rounded).join(' ')).join('');

const paintAttributes = (name: 'fill' | 'stroke', paint: Paint, definitions: PageDefinitions): string =>
  paint.kind === 'color' ? colorAttributes(name, paint.color) : ` ${name}="url(#${definitions.gradient(paint)})"`;

const drawPath = ({ commands, fill, fillRule, stroke }: PathItem, place: string, known: PageDefinitions): string => {
  const inside = fill ? `${paintAttributes('fill', fill, known)} fill-rule="${fillRule}"` : ' fill="none"';
  return `<path d="${pathData(commands)}"${inside}${stroke ? strokeAttributes(stroke, known) : ''}${place}/>`;
};

const strokeAttributes = (stroke: NonNullable<PathItem['stroke']>, definitions: PageDefinitions): string => {
  const { paint, width, dashes, dashOffset, cap, join, miterLimit } = stroke;
  const dashed = dashes.length > 0 ? ` stroke-dasharray="${dashes.join(' ')}" stroke-dashoffset="${dashOffset}"` : '';
  const corners = ` stroke-linecap="${cap}" stroke-linejoin="${join}" stroke-miterlimit="${Math.max(1, miterLimit)}"`;
  return `${paintAttributes('stroke', paint, definitions)} stroke-width="${rounded(width)}"${corners}${dashed}`;
};

const drawGlyphs = (item: GlyphsItem, place: string, definitions: PageDefinitions): string => {
  const { outlines, width } = placeGlyphs(item, definitions);
  const scale = item.size / item.face.unitsPerEm;
  const transform = `matrix(${scale} 0 0 ${-scale} ${rounded(item.x)} ${rounded(item.y)})`;
  const drawn = `<path transform="${transform}" d="${outlines}"${colorAttributes('fill', item.color)}${place}/>`;
  if (item.copyText.trim() === '' || width <= 0) return drawn;
  const length = `textLength="${rounded(width * scale)}" lengthAdjust="spacingAndGlyphs"`;
  return `${drawn}<text x="${rounded(item.x)}" y="${rounded(item.y)}" font-size="${rounded(item.size)}" ${length}${place}>${escapeXml(item.copyText)}</text>`;
};

/** The glyphs as one path in font units, y upwards, and how far they reach. */
const placeGlyphs = (
  { runs, spacing, size, face }: GlyphsItem,
  definitions: PageDefinitions,
): { readonly outlines: string; readonly width: number } => {
  let outlines = '';
  let x = 0;
  for (const run of runs) {
    const spaced = spacing && isSpaced(run, spacing) ? spacing : null;
    for (const [index, glyph] of run.glyphs.entries()) {
      const outline = relativeOutline(run.face, glyph.id);
      if (outline !== '')
        outlines += `M${rounded(x + glyph.xOffset)} ${rounded(glyph.yOffset)}${definitions.outline(outline)}`;
      x += glyph.advance;
      const endsCluster = glyph.cluster !== run.glyphs[index + 1]?.cluster;
      if (spaced && endsCluster) x += (spacingAfter(run.text, glyph.cluster, spaced) * face.unitsPerEm) / size;
    }
  }
  return { outlines, width: x };
};
