import { keyOf, type PreviewChoices } from './preview-choices.ts';
import type { PreviewPress } from './preview-press.ts';
import { type Showing, showPages } from './showing.ts';

/** Pages of so many choices are kept, for windows that show different ones. */
const mostKept = 4;

interface Kept {
  readonly showing: Showing;
  /** The change of files after which it was made. */
  readonly change: number;
}

/** What is shown for which choices. Pages are set when somebody looks at them, and again after a file has changed. */
export class PreviewDesk {
  readonly #press: PreviewPress;
  readonly #kept = new Map<string, Kept>();
  #change = 0;
  #builds = 0;

  constructor(press: PreviewPress) {
    this.#press = press;
  }

  /** A file has changed: what is shown has to be set again. */
  outdate(): void {
    this.#change++;
  }

  async show(choices: PreviewChoices): Promise<Showing> {
    const key = keyOf(choices);
    const known = this.#kept.get(key);
    if (known?.change === this.#change) return known.showing;
    const change = this.#change;
    const said = await this.#press.set(choices);
    this.#builds++;
    const showing = showPages(this.#builds, said, known?.showing ?? this.#newest());
    this.#kept.delete(key);
    this.#kept.set(key, { showing, change });
    this.#forget();
    return showing;
  }

  /** The pages of a build; null when they are no longer kept. */
  find(build: number): Showing | null {
    for (const { showing } of this.#kept.values()) if (showing.build === build) return showing;
    return null;
  }

  #newest(): Showing | null {
    return [...this.#kept.values()].at(-1)?.showing ?? null;
  }

  #forget(): void {
    for (const key of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) return;
      this.#kept.delete(key);
    }
  }
}
