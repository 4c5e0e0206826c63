import type { Report } from '../../diagnostics/index.ts';
import type { Box } from '../box/box.ts';
import type { ElementNode } from '../html/element-tree.ts';
import type { BoxFragment } from '../layout/fragment.ts';
import type { BreakToken } from '../layout/layout.ts';
import { isSameToken } from '../layout/same-token.ts';
import type { PageStart } from './compose-page.ts';
import { showsContent } from './shows-content.ts';

/** No briefing has so many; a document that needs more is a mistake in its styles. */
const mostPages = 20_000;

/** A box whose height is a mistake is soon found out. */
const mostBarePages = 100;

interface MadePage {
  readonly number: number;
  readonly body: BoxFragment | null;
  readonly start: PageStart;
  readonly next: PageStart;
}

/** The certain end of every document: pages must take something, show something, and not be too many. */
export class PageLimits {
  readonly #root: Box;
  readonly #report: Report;
  #barePages = 0;

  constructor(root: Box, report: Report) {
    this.#root = root;
    this.#report = report;
  }

  /** True when no further page is to be made; a message has said why, and where. */
  isReached({ number, body, start, next }: MadePage): boolean {
    this.#barePages = body && showsContent(body) ? 0 : this.#barePages + 1;
    const place = elementAt(this.#root, next.from);
    if (isSameStart(start, next)) return this.#told(place, 'PAGE-no-progress', ...noProgress(number));
    if (this.#barePages >= mostBarePages) return this.#told(place, 'PAGE-bare-pages', ...bare(number));
    if (number >= mostPages) return this.#told(place, 'PAGE-too-many', ...tooMany());
    return false;
  }

  #told({ span }: ElementNode, code: string, message: string, hint: string): true {
    this.#report({ severity: 'error', code, message, span, hint });
    return true;
  }
}

type Words = readonly [message: string, hint: string];

const noProgress = (number: number): Words => [
  `the content does not get on after page ${number}`,
  'look for a page size or margins that leave no room',
];

const bare = (number: number): Words => [
  `this makes ${mostBarePages} pages in a row without text or picture, up to page ${number}, and does not end there`,
  'give it a smaller height, padding or font size, or pages with more room',
];

/** Put in words only when it is said: numbers in a language's own form take long to load. */
const tooMany = (): Words => [
  `the document has more than ${mostPages.toLocaleString('en')} pages, and this is still to come`,
  'look for a page size or a height that is a mistake, or print the document in parts',
];

/** Tokens only grow, so an equal place would repeat for ever. */
const isSameStart = (one: PageStart, other: PageStart): boolean =>
  isSameToken(one.from, other.from) &&
  one.notes.notes.length === other.notes.notes.length &&
  isSameToken(one.notes.from, other.notes.from);

/** The innermost element that a token leads to, as far as blocks go. */
const elementAt = (box: Box, token: BreakToken | null): ElementNode => {
  if (token?.at === 'floats' || token?.at === 'slice') return elementAt(box, token.inside);
  if (token?.at !== 'child') return box.element;
  const child = box.kind === 'columns' ? box.flow : box.kind === 'block' ? box.children[token.index] : undefined;
  return child ? elementAt(child, token.inside) : box.element;
};
