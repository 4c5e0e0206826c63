import type {
  AtomicFragment,
  Box,
  BoxFragment,
  InlineBoxFragment,
  InlineFragment,
  LineFragment,
  Rect,
  TextFragment,
} from '../engine/index.ts';
import { layoutArtifact } from './canvas.ts';
import type { GlyphsItem } from './display-list.ts';
import { isLayer } from './layers.ts';
import { anchorNote, linkNote } from './link-note.ts';
import { noteLink } from './note-link.ts';
import { paintDecoration } from './paint-decoration.ts';
import { decorationsWithin, ownerIn, type Painter } from './painter.ts';
import type { ElementPart } from './structure/structure-builder.ts';
import { type DecorationSide, decorationItems, type TextDecoration } from './text-decoration.ts';
import { textShadowItems } from './text-shadow.ts';

type PaintContext = (painter: Painter, fragment: BoxFragment, x: number, y: number) => void;

/** The line being painted. */
interface LineScope {
  readonly painter: Painter;
  readonly paragraph: Box | null;
  readonly isMarker: boolean;
  readonly baseline: number;
  readonly paintContext: PaintContext;
}

/** A piece of a line with the place of its left top corner on the sheet, and the decorations that reach it. */
interface Piece<F extends InlineFragment> {
  readonly fragment: F;
  readonly x: number;
  readonly y: number;
  readonly decorations: readonly TextDecoration[];
}

/**
 * Paints one line (CSS 2.2 appendix E, step 7.2): backgrounds of its inline boxes, lines under the text, text and
 * inline blocks, lines over the text. All texts come together, so that they share one marked sequence.
 */
export const paintLine = (
  painter: Painter,
  line: LineFragment,
  parent: BoxFragment,
  x: number,
  y: number,
  paintContext: PaintContext,
): void => {
  const isMarker = parent.pseudo === 'marker';
  const scope: LineScope = { painter, paragraph: parent.box, isMarker, baseline: y + line.baseline, paintContext };
  const boxes: Piece<InlineBoxFragment>[] = [];
  const texts: Piece<TextFragment>[] = [];
  const atoms: Piece<AtomicFragment>[] = [];
  const collect = (
    fragments: readonly InlineFragment[],
    left: number,
    top: number,
    decorations: readonly TextDecoration[],
  ): void => {
    for (const fragment of fragments) {
      const place = { x: left + fragment.x, y: top + fragment.y, decorations };
      if (fragment.kind === 'text') texts.push({ fragment, ...place });
      else if (fragment.kind === 'atomic') atoms.push({ fragment, ...place });
      else if (fragment.kind === 'inline-box') {
        boxes.push({ fragment, ...place });
        collect(fragment.children, place.x, place.y, decorationsIn(painter, fragment, decorations, place.y));
      }
    }
  };
  collect(line.children, x, y, painter.decorations);
  for (const box of boxes) paintInlineBox(scope, box);
  for (const text of texts) paintShadows(painter, text);
  for (const text of texts) paintDecorations(scope, text, 'under');
  for (const text of texts) paintText(scope, text);
  for (const atom of atoms) paintAtomic(scope, atom);
  for (const text of texts) paintDecorations(scope, text, 'over');
};

const decorationsIn = (
  { tools }: Painter,
  fragment: InlineBoxFragment,
  outer: readonly TextDecoration[],
  top: number,
): readonly TextDecoration[] => {
  if (fragment.style.textDecorationLine.length === 0) return outer;
  const text = fragment.children.find((child) => child.kind === 'text');
  const baseline = text?.kind === 'text' ? top + text.y + text.baseline : null;
  return decorationsWithin(tools, fragment.style, outer, baseline);
};

const paintInlineBox = ({ painter }: LineScope, { fragment, x, y }: Piece<InlineBoxFragment>): void => {
  const { style, element, pseudo, children, width, height } = fragment;
  const rect: Rect = { x, y, width, height };
  anchorNote(painter, fragment, rect);
  if (pseudo === null && children.length > 0) noteLink(painter, element, withPictures(rect, children));
  if (style.visibility !== 'visible') return;
  paintDecoration(painter, fragment, rect);
};

/** A picture in a link stands higher than its text. */
const withPictures = (rect: Rect, children: readonly InlineFragment[]): Rect => {
  const pictures = children.filter((child) => child.kind === 'atomic');
  const top = Math.min(0, ...pictures.map((child) => child.y));
  const bottom = Math.max(rect.height, ...pictures.map((child) => child.y + child.height));
  return { x: rect.x, y: rect.y + top, width: rect.width, height: bottom - top };
};

const partOf = (pseudo: TextFragment['pseudo']): ElementPart => {
  if (pseudo === 'footnote-call') return 'call';
  return pseudo === 'marker' || pseudo === 'footnote-marker' ? 'label' : 'content';
};

const paintText = ({ painter, paragraph, isMarker }: LineScope, { fragment, x, y }: Piece<TextFragment>): void => {
  const { element, pseudo } = fragment;
  if (!isShown(fragment)) return;
  const owner = ownerIn(painter, element, isMarker ? 'label' : partOf(pseudo), paragraph);
  painter.canvas.draw(owner, glyphsOf(fragment, x, y));
  if (owner.kind === 'node') linkNote(painter, fragment, owner, { x, y });
};

const paintShadows = ({ canvas }: Painter, { fragment, x, y }: Piece<TextFragment>): void => {
  if (fragment.style.textShadow.length === 0 || !isShown(fragment)) return;
  for (const item of textShadowItems(fragment.style.textShadow, glyphsOf(fragment, x, y))) {
    canvas.draw(layoutArtifact, item);
  }
};

const isShown = ({ style, runs }: TextFragment): boolean =>
  style.visibility === 'visible' && runs.some(({ glyphs }) => glyphs.length > 0);

const glyphsOf = (fragment: TextFragment, x: number, y: number): GlyphsItem => {
  const { style, face, runs, text, spacing, copyText, size, baseline, element } = fragment;
  return { kind: 'glyphs', x, y: y + baseline, face, size, color: style.color, runs, text, spacing, copyText, element };
};

const paintDecorations = (
  { painter, baseline }: LineScope,
  { fragment, x, decorations }: Piece<TextFragment>,
  side: DecorationSide,
): void => {
  if (decorations.length === 0 || fragment.style.visibility !== 'visible') return;
  for (const decoration of decorations) {
    for (const item of decorationItems(decoration, fragment, x, baseline, side))
      painter.canvas.draw(layoutArtifact, item);
  }
};

/** An inline block is painted as a whole; decorations do not reach into it (css-text-decor-4 §2). */
const paintAtomic = ({ painter, paintContext }: LineScope, { fragment, x, y }: Piece<AtomicFragment>): void => {
  if (isLayer(fragment.fragment)) return;
  const inner = painter.decorations.length === 0 ? painter : { ...painter, decorations: [] };
  paintContext(inner, fragment.fragment, x + fragment.fragment.x, y + fragment.fragment.y);
};
