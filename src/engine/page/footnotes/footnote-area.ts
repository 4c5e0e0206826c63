import type { BlockBox, Box } from '../../box/box.ts';
import { layOutToBestBreak } from '../../layout/best-break.ts';
import { plainFragment } from '../../layout/box-fragment.ts';
import { borderOf, horizontal, marginOf, paddingOf, vertical } from '../../layout/box-model.ts';
import { unbounded } from '../../layout/content-height.ts';
import type { BoxFragment, Edges } from '../../layout/fragment.ts';
import { atStart, type BreakToken, fits, type LayoutEnv } from '../../layout/layout.ts';
import type { ComputedStyle } from '../../style/computed-style.ts';
import { inheritedDraft } from '../../style/initial-style.ts';
import { resolveLength } from '../../style/values.ts';
import { groupNotes, isBlockNote, type NoteGroup } from './group-notes.ts';
import { noNotes, type PendingNotes } from './pending-notes.ts';
import { restOf } from './rest-of-notes.ts';

/** The footnote area of a page (css-gcpm-3 §2.3): how wide it is, and how much its edges take. */
export class FootnoteArea {
  readonly #style: ComputedStyle;
  readonly #root: Box;
  readonly #env: LayoutEnv;
  readonly #margin: Edges;
  readonly #border: Edges;
  readonly #padding: Edges;
  readonly #width: number;
  /** Width of the area within its edges. */
  readonly #contentWidth: number;
  /** What the area may hold at most, its edges not included. */
  readonly #mostContent: number;
  /** Height of the edges above and below the notes. */
  readonly edges: number;

  constructor(
    style: ComputedStyle,
    page: { readonly width: number; readonly height: number },
    root: Box,
    env: LayoutEnv,
  ) {
    this.#style = style;
    this.#root = root;
    this.#env = env;
    this.#margin = marginOf(style, page.width);
    this.#border = borderOf(style);
    this.#padding = paddingOf(style, page.width);
    this.#width = Math.max(0, page.width - horizontal(this.#margin));
    this.#contentWidth = Math.max(1, this.#width - horizontal(this.#border) - horizontal(this.#padding));
    const inner = vertical(this.#border) + vertical(this.#padding);
    this.edges = vertical(this.#margin) + inner;
    this.#mostContent = mostContent(style, page.height, inner);
  }

  /** Height that a note asks for. Margins between notes may collapse: then it takes less. */
  heightOf(note: Box): number {
    const { fragment } = this.#env.layout(note, { ...unbounded(this.#contentWidth), imposedWidth: null }, this.#env);
    return (fragment?.height ?? 0) + vertical(marginOf(note.style, this.#contentWidth));
  }

  /** Height that a note adds to that of the notes before it, whose last line it may go on. */
  addedHeight(note: Box, before: readonly Box[]): number {
    const group = isBlockNote(note) ? null : this.#groups([...before, note]).at(-1);
    const earlier = group ? this.#groups(group.notes.slice(0, -1)).at(-1) : null;
    return this.heightOf(group?.box ?? note) - (earlier ? this.heightOf(earlier.box) : 0);
  }

  /** How much content the area may hold where so much of the page is left. */
  contentRoom(room: number): number {
    return Math.min(room - this.edges, this.#mostContent);
  }

  /** The beginning of a note fits into a room for content. */
  begins(note: Box, room: number): boolean {
    return this.#fill({ groups: this.#groups([note]), from: atStart }, room, false).fragment !== null;
  }

  /** The area with as many notes as there is room for, and those that are left. */
  layOut(pending: PendingNotes, room: number, mustPlace: boolean): FilledArea {
    const groups = this.#groups(pending.notes);
    const filling = { groups, from: pending.from };
    const { fragment, end } = this.#fill(filling, this.contentRoom(room), mustPlace);
    if (!fragment) return { fragment: null, height: 0, rest: pending };
    const content = fragment.height;
    const rest = end ? restOf(groups, end.token) : noNotes;
    return { fragment: this.#around(fragment), height: content + this.edges, rest };
  }

  #groups(notes: readonly Box[]): readonly NoteGroup[] {
    return groupNotes(notes, this.#contentWidth, this.#env);
  }

  #fill({ groups, from }: Filling, bottom: number, mustPlace: boolean) {
    if (!mustPlace && !fits(0, bottom)) return { fragment: null, end: null };
    const space = { ...unbounded(this.#contentWidth), bottom: Math.max(1, bottom), mustPlace, from };
    return layOutToBestBreak(this.#flow(groups), space, this.#env);
  }

  /** The groups one below the other; no margin leaves the area. */
  #flow(groups: readonly NoteGroup[]): BlockBox {
    const { element } = this.#root;
    const base = { element, pseudo: null, isAnonymous: true, marker: null, marks: [] };
    return { kind: 'block', ...base, style: flowStyle(this.#style), children: groups.map(({ box }) => box) };
  }

  #around(notes: BoxFragment): BoxFragment {
    const [border, padding] = [this.#border, this.#padding];
    const placed = { ...notes, x: border.left + padding.left, y: border.top + padding.top };
    return {
      ...plainFragment(this.#style, this.#root.element),
      x: this.#margin.left,
      y: this.#margin.top,
      width: this.#width,
      height: notes.height + vertical(border) + vertical(padding),
      border,
      padding,
      children: [placed],
    };
  }
}

interface Filling {
  readonly groups: readonly NoteGroup[];
  readonly from: BreakToken;
}

export interface FilledArea {
  /** Its border box, counted from the top of the area's margins. */
  readonly fragment: BoxFragment | null;
  readonly height: number;
  readonly rest: PendingNotes;
}

const mostContent = ({ maxHeight, boxSizing }: ComputedStyle, pageHeight: number, edges: number): number => {
  if (typeof maxHeight === 'string') return Number.POSITIVE_INFINITY;
  return resolveLength(maxHeight, pageHeight) - (boxSizing === 'border-box' ? edges : 0);
};

const flowStyles = new WeakMap<ComputedStyle, ComputedStyle>();

/** The area's own box is drawn around the notes: within it nothing has edges. One object for one style. */
const flowStyle = (style: ComputedStyle): ComputedStyle => {
  const known = flowStyles.get(style);
  if (known) return known;
  const made: ComputedStyle = { ...inheritedDraft(style), display: 'flow-root' };
  flowStyles.set(style, made);
  return made;
};
