import type { ComponentValue, FunctionValue } from '../../css/index.ts';

/** A place in a declaration's value. Readers move it on when they succeed and leave it where it was when they fail. */
export class ValueStream {
  readonly #values: readonly ComponentValue[];
  /** Applies the address base of the stylesheet. */
  readonly resolveUrl: (url: string) => string;
  #at = 0;

  constructor(values: readonly ComponentValue[], resolveUrl: (url: string) => string = (url) => url) {
    this.#values = values;
    this.resolveUrl = resolveUrl;
  }

  get peek(): ComponentValue | undefined {
    return this.#values[this.#at];
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#values.length;
  }

  get remaining(): readonly ComponentValue[] {
    return this.#values.slice(this.#at);
  }

  next(): void {
    this.#at++;
  }

  /** Runs a reader and goes back when it answers null. */
  attempt<T>(read: () => T | null): T | null {
    const start = this.#at;
    const result = read();
    if (result === null) this.#at = start;
    return result;
  }

  /** A stream over what a function or block holds. */
  inside(values: readonly ComponentValue[]): ValueStream {
    return new ValueStream(values, this.resolveUrl);
  }

  /** Takes the next value when it is the word, in lower case. */
  takeWord(): string | null {
    const value = this.peek;
    if (value?.kind !== 'ident') return null;
    this.next();
    return value.text.toLowerCase();
  }

  takeDelim(text: string): boolean {
    const value = this.peek;
    if (value?.kind !== 'delim' || value.text !== text) return false;
    this.next();
    return true;
  }

  takeFunction(name: string): FunctionValue | null {
    const value = this.peek;
    if (value?.kind !== 'function' || value.name !== name) return null;
    this.next();
    return value;
  }
}
