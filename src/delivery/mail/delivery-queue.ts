import { pause } from './pacing.ts';

interface Waiting<Item> {
  readonly item: Item;
  readonly due: number;
}

/** What is still to do, in order; what was put back waits for its time while the others go on. */
export class DeliveryQueue<Item> {
  readonly #waiting: Waiting<Item>[];

  constructor(items: readonly Item[]) {
    this.#waiting = items.map((item) => ({ item, due: 0 }));
  }

  putBack(item: Item, seconds: number): void {
    this.#waiting.push({ item, due: performance.now() + seconds * 1000 });
  }

  /** The next one that is due, waited for if need be; null when there is none or the run is to end. */
  async take(signal: AbortSignal): Promise<Item | null> {
    while (!signal.aborted && this.#waiting.length > 0) {
      const now = performance.now();
      const index = this.#waiting.findIndex(({ due }) => due <= now);
      const [found] = index < 0 ? [] : this.#waiting.splice(index, 1);
      if (found) return found.item;
      await pause(Math.min(...this.#waiting.map(({ due }) => due)) - now, signal);
    }
    return null;
  }
}
