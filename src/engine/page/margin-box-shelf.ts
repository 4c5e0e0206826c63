import type { BlockContainer } from '../box/box.ts';
import type { ContentPiece } from '../box/generated-content.ts';
import type { ElementNode } from '../html/element-tree.ts';
import type { ComputedStyle } from '../style/computed-style.ts';

interface KeptBox {
  readonly content: string;
  readonly box: BlockContainer;
}

/** The newest margin box of each style: most pages say the same as the page before, and the same box is laid out once. */
export class MarginBoxShelf {
  readonly #boxes = new Map<ComputedStyle, KeptBox>();
  readonly #flowing = new WeakMap<BlockContainer, BlockContainer>();
  readonly #standIns = new WeakMap<ComputedStyle, ElementNode>();

  take(style: ComputedStyle, pieces: readonly ContentPiece[], make: () => BlockContainer): BlockContainer {
    const content = JSON.stringify(pieces);
    const kept = this.#boxes.get(style);
    if (kept?.content === content) return kept.box;
    const box = make();
    this.#boxes.set(style, { content, box });
    return box;
  }

  /** The same on each page, so that each message is told once. */
  standInFor(style: ComputedStyle, make: () => ElementNode): ElementNode {
    const standIn = this.#standIns.get(style) ?? make();
    this.#standIns.set(style, standIn);
    return standIn;
  }

  /** The same box as high as its content: its height is that of its place. */
  flowing(box: BlockContainer): BlockContainer {
    const style: ComputedStyle = { ...box.style, height: 'auto', minHeight: 'auto', maxHeight: 'none' };
    const flowing = this.#flowing.get(box) ?? { ...box, style };
    this.#flowing.set(box, flowing);
    return flowing;
  }
}
