import type { LayerPath } from '../../css/index.ts';

/** The rank of rules in no layer: they win over all that are in one. */
export const unlayered = Number.POSITIVE_INFINITY;

/** A cascade layer with those inside it, in the order in which they were first named (css-cascade-5 §6.4). */
export class CascadeLayer {
  readonly #inner: CascadeLayer[] = [];
  readonly #byName = new Map<string, CascadeLayer>();

  inner(path: LayerPath): CascadeLayer {
    let layer: CascadeLayer = this;
    for (const name of path) layer = layer.#named(name);
    return layer;
  }

  #named(name: string): CascadeLayer {
    const layer = this.#byName.get(name) ?? this.anonymous();
    this.#byName.set(name, layer);
    return layer;
  }

  anonymous(): CascadeLayer {
    const layer = new CascadeLayer();
    this.#inner.push(layer);
    return layer;
  }

  /** Ranks from the weakest up, this layer left out: rules of a layer win over those of the layers inside it. */
  ranks(): ReadonlyMap<CascadeLayer, number> {
    const ranks = new Map<CascadeLayer, number>();
    this.#rankInner(ranks);
    return ranks;
  }

  #rankInner(ranks: Map<CascadeLayer, number>): void {
    for (const layer of this.#inner) {
      layer.#rankInner(ranks);
      ranks.set(layer, ranks.size);
    }
  }
}
