import type { ShapedText } from '../../text/index.ts';
import type { AtomicLayout } from './atomic.ts';
import { clonesEdges } from './cloned-edges.ts';
import type { Distribution } from './distribute-space.ts';
import type { OpenPiece, OutOfFlowPiece } from './inline-content.ts';
import { type InlineEdges, inlineEdges, leftWidth, rightWidth } from './inline-edges.ts';
import { isSameOwner, joinText, type TextNode, type TextOwner, withoutLastExpansion } from './text-node.ts';

/** A line before it has heights: nested as its inline boxes are, x from the line's left edge. */
export type LineNode = TextNode | BoxNode | AtomicNode | PlaceholderNode;

export interface BoxNode {
  readonly kind: 'box';
  readonly open: OpenPiece;
  readonly edges: InlineEdges;
  /** The marks of the box belong to this part of it. */
  readonly hasMarks: boolean;
  /** This part shows the edges of its box at its left, or at its right. */
  readonly hasLeft: boolean;
  readonly hasRight: boolean;
  /** The border box. */
  readonly x: number;
  readonly width: number;
  readonly children: readonly LineNode[];
}

export interface AtomicNode {
  readonly kind: 'atomic';
  readonly layout: AtomicLayout;
  readonly x: number;
}

/** Takes no room: where an absolutely positioned box would begin. */
export interface PlaceholderNode {
  readonly kind: 'placeholder';
  readonly box: OutOfFlowPiece['item']['box'];
  readonly x: number;
  /** A block would have begun below this line. */
  readonly isBelow: boolean;
}

interface OpenBox {
  readonly open: OpenPiece;
  readonly edges: InlineEdges;
  readonly hasMarks: boolean;
  readonly hasLeft: boolean;
  readonly x: number;
  readonly children: LineNode[];
}

interface PendingText {
  readonly owner: TextOwner;
  readonly runs: [ShapedText, ...ShapedText[]];
}

/** Builds the tree of one line from left to right. */
export class LineTreeBuilder {
  readonly #width: number;
  readonly #expansion: number;
  readonly #contentStart: number;
  readonly #root: LineNode[] = [];
  readonly #boxes: OpenBox[] = [];
  /** Boxes that were opened, here or on an earlier line: they keep their marks where they were first. */
  #begun: readonly OpenPiece[];
  #text: PendingText | null = null;
  #x: number;

  /**
   * `width` is the content width of the paragraph, `x` where the line's content begins, `contentStart` the offset of that
   * content in the text, `open` the boxes that go on from the line before.
   */
  constructor(
    width: number,
    { x, expansion }: Pick<Distribution, 'x' | 'expansion'>,
    contentStart: number,
    open: readonly OpenPiece[],
  ) {
    this.#width = width;
    this.#begun = open;
    this.#x = x;
    this.#contentStart = contentStart;
    this.#expansion = expansion;
  }

  get x(): number {
    this.#endText();
    return this.#x;
  }

  addText(owner: TextOwner, run: ShapedText): void {
    const text = this.#text;
    if (text && isSameOwner(text.owner, owner) && text.runs[0].face === run.face) text.runs.push(run);
    else {
      this.#endText();
      this.#text = { owner, runs: [run] };
    }
  }

  /** Adds text that has its place already; what follows still begins where it did. */
  addNode(node: TextNode): void {
    this.#endText();
    this.#children.push(node);
  }

  /** Ends the last text of a line: nothing is widened after it, and spaces that do not show are kept for copying. */
  endContent(space: string): void {
    const text = this.#text;
    if (!text) return;
    this.#text = null;
    const joined = joinText(text.owner, text.runs, this.#x, this.#expansion);
    const node = withoutLastExpansion(joined, this.#expansion);
    this.#children.push({ ...node, copyText: node.copyText + space });
    this.#x += node.width;
  }

  addAtomic(layout: AtomicLayout): void {
    this.#endText();
    this.#children.push({ kind: 'atomic', layout, x: this.#x });
    this.#x += layout.width;
  }

  addPlaceholder({ item, start }: OutOfFlowPiece): void {
    this.#endText();
    const { box } = item;
    const isBelow = !box.style.isInlineLevel && start > this.#contentStart;
    this.#children.push({ kind: 'placeholder', box, x: this.#x, isBelow });
  }

  skip(width: number): void {
    this.#endText();
    this.#x += width;
  }

  /** Opens an inline box, with its left edge or without. */
  open(open: OpenPiece, hasLeft: boolean): void {
    this.#endText();
    const edges = inlineEdges(open.item.style, this.#width);
    const hasMarks = !this.#begun.includes(open);
    if (hasMarks) this.#begun = [...this.#begun, open];
    this.#boxes.push({ open, edges, hasMarks, hasLeft, x: this.#x + (hasLeft ? edges.margin.left : 0), children: [] });
    if (hasLeft) this.#x += leftWidth(edges);
  }

  close(hasRight: boolean): void {
    this.#endText();
    const box = this.#boxes.pop();
    if (!box) return;
    if (hasRight) this.#x += rightWidth(box.edges);
    const width = this.#x - (hasRight ? box.edges.margin.right : 0) - box.x;
    this.#children.push({ ...box, kind: 'box', hasRight, width });
  }

  /** Ends the line. Boxes that are still open go on in the next one. */
  end(): { readonly nodes: readonly LineNode[]; readonly open: readonly OpenPiece[] } {
    const open = this.#boxes.map((box) => box.open);
    for (const { item } of open.toReversed()) this.close(clonesEdges(item.style));
    this.#endText();
    return { nodes: this.#root, open };
  }

  get #children(): LineNode[] {
    return this.#boxes.at(-1)?.children ?? this.#root;
  }

  #endText(): void {
    const text = this.#text;
    if (!text) return;
    this.#text = null;
    const node = joinText(text.owner, text.runs, this.#x, this.#expansion);
    this.#children.push(node);
    this.#x += node.width;
  }
}
