import type { BlendMode } from '../engine/index.ts';
import type { Artifact, DrawItem, Matrix, PathCommand, StructureNode } from './display-list.ts';

/** What content belongs to: a node of the structure, or an artifact that a screen reader passes over. */
export type Owner = StructureNode | Artifact;

export const layoutArtifact: Artifact = { kind: 'artifact', type: 'Layout', subtype: null };
export const backgroundArtifact: Artifact = { kind: 'artifact', type: 'Background', subtype: null };
export const paginationArtifact: Artifact = { kind: 'artifact', type: 'Pagination', subtype: null };

export interface Layer {
  readonly clip?: readonly PathCommand[];
  readonly clipRule?: 'nonzero' | 'evenodd';
  readonly matrix?: Matrix;
  readonly opacity?: number;
  readonly blend?: BlendMode;
}

/** Gathers the items of one page and keeps what belongs to one owner in one marked sequence. */
export class Canvas {
  readonly items: DrawItem[] = [];
  #owner: Owner | null = null;
  /** How many layers were open when the owner's sequence began. */
  #ownerDepth = 0;
  /** The layers that are open: whether each is composed by itself. */
  readonly #groups: boolean[] = [];

  draw(owner: Owner, item: DrawItem): void {
    this.#own(owner);
    this.items.push(item);
  }

  /** For what paints nothing: links and anchors. */
  note(item: DrawItem): void {
    this.items.push(item);
  }

  push({ clip, clipRule = 'nonzero', matrix, opacity = 1, blend = 'normal' }: Layer): void {
    const isGroup = opacity < 1 || blend !== 'normal';
    if (isGroup) this.#disown();
    this.items.push({ kind: 'push', clip: clip ?? null, clipRule, matrix: matrix ?? null, opacity, blend });
    this.#groups.push(isGroup);
  }

  pop(): void {
    if (this.#ownerDepth === this.#groups.length) this.#disown();
    if (this.#groups.pop()) this.#disown();
    this.items.push({ kind: 'pop' });
  }

  finish(): readonly DrawItem[] {
    this.#disown();
    return this.items;
  }

  #own(owner: Owner): void {
    if (this.#owner === owner) return;
    this.#disown();
    this.#owner = owner;
    this.#ownerDepth = this.#groups.length;
    this.items.push({ kind: 'structure', node: owner });
  }

  #disown(): void {
    if (this.#owner !== null) this.items.push({ kind: 'structure-end' });
    this.#owner = null;
  }
}
