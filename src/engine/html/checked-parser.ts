import { type DefaultTreeAdapterMap, Parser, type Token } from 'parse5';

/** These end tags make an element when none is open (HTML §13.2.6.4.7), so that they close something after all. */
const selfMaking: ReadonlySet<string> = new Set(['p', 'br']);

type Place = Token.Location;

/** parse5's parser, which also tells of end tags that close nothing; it leaves those out of its own faults. */
export class CheckedParser extends Parser<DefaultTreeAdapterMap> {
  readonly strayEndTags: Place[] = [];

  override onEndTag(token: Token.TagToken): void {
    if (!selfMaking.has(token.tagName) && !this.#isOpen(token.tagName) && token.location) {
      this.strayEndTags.push(token.location);
    }
    super.onEndTag(token);
  }

  #isOpen(name: string): boolean {
    const { items, stackTop } = this.openElements;
    for (let index = stackTop; index >= 0; index--) {
      const item = items[index];
      if (item && item.nodeName.toLowerCase() === name) return true;
    }
    return false;
  }
}
