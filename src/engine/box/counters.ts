import type { ComputedStyle } from '../style/computed-style.ts';
import type { CounterChange } from '../style/values.ts';

/** Anything that can tell the values of a counter, outermost scope first. */
export interface CounterValues {
  readonly valuesOf: (name: string) => readonly number[];
}

/** Values of all counters at one place, outermost scope first. */
export type CounterSnapshot = ReadonlyMap<string, readonly number[]>;

interface Instance {
  value: number;
  /** Depth of the element whose children share the counter. */
  readonly depth: number;
}

/** Counters in document order with nested scopes (css-lists-3 §4.3). */
export class Counters implements CounterValues {
  /** All notes of a document are counted together, wherever the first of them stands (css-gcpm-3 §2.7). */
  readonly #stacks = new Map<string, Instance[]>([['footnote', [{ value: 0, depth: -1 }]]]);
  #depth = 0;

  /** Counters as they were in an earlier walk. */
  static from(snapshot: CounterSnapshot): Counters {
    const counters = new Counters();
    for (const [name, values] of snapshot) {
      const stack = values.map((value, index) => ({ value, depth: index - values.length }));
      counters.#stacks.set(name, stack);
    }
    return counters;
  }

  readonly valuesOf = (name: string): readonly number[] => {
    const stack = this.#stacks.get(name);
    return stack && stack.length > 0 ? stack.map((instance) => instance.value) : [0];
  };

  /** Applies what an element does to counters: reset, increment, set, in this order. */
  apply(style: ComputedStyle, isListItem: boolean): void {
    for (const change of style.counterReset) this.#reset(change);
    if (isListItem && !style.counterIncrement.some((change) => change.name === 'list-item')) {
      this.#increment({ name: 'list-item', value: 1 });
    }
    for (const change of style.counterIncrement) this.#increment(change);
    for (const { name, value } of style.counterSet) this.#current(name).value = value;
  }

  /** Lets a counter go on from a value where its page begins it anew. */
  restart(name: string, value: number): void {
    this.#current(name).value = value;
  }

  /** Goes into the children of an element. */
  enter(): void {
    this.#depth += 1;
  }

  /** Leaves them: counters that were reset among them end. */
  leave(): void {
    for (const stack of this.#stacks.values()) {
      while ((stack.at(-1)?.depth ?? -1) >= this.#depth) stack.pop();
    }
    this.#depth -= 1;
  }

  snapshot(): CounterSnapshot {
    return new Map([...this.#stacks.keys()].map((name) => [name, this.valuesOf(name)]));
  }

  #stack(name: string): Instance[] {
    const known = this.#stacks.get(name);
    if (known) return known;
    const created: Instance[] = [];
    this.#stacks.set(name, created);
    return created;
  }

  /** A reset makes a new instance, or replaces the one that an earlier sibling made. */
  #reset({ name, value }: CounterChange): void {
    const stack = this.#stack(name);
    if (stack.at(-1)?.depth === this.#depth) stack.pop();
    stack.push({ value, depth: this.#depth });
  }

  #increment({ name, value }: CounterChange): void {
    this.#current(name).value += value;
  }

  /** The innermost instance; an unknown counter begins at 0 on the element that first names it. */
  #current(name: string): Instance {
    const stack = this.#stack(name);
    if (stack.length === 0) stack.push({ value: 0, depth: this.#depth });
    return stack.at(-1)!;
  }
}
