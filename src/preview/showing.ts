import { drawPage, elementsOn, type PageDrawing } from './draw-page.ts';
import type { PreviewPress, PrintedPages, SetPages } from './preview-press.ts';
import { type SourceView, viewSource } from './source-view.ts';

/** What is shown for some choices: the last good pages, and what was said last. */
export interface Showing {
  readonly said: SetPages;
  readonly pages: PrintedPages | null;
  /** The build that the pages are of. */
  readonly build: number;
  /** Whether they are older than what was said. */
  readonly isOld: boolean;
}

const isGood = ({ pages, diagnostics }: SetPages): boolean =>
  pages !== null && !diagnostics.some(({ severity }) => severity === 'error');

/** An error leaves the last good pages under its message, where there are any. */
export const showPages = (build: number, said: SetPages, last: Showing | null): Showing =>
  isGood(said) || !last?.pages
    ? { said, pages: said.pages, build, isOld: false }
    : { said, pages: last.pages, build: last.build, isOld: true };

type PathOf = PreviewPress['pathOf'];

/** What the page in the browser is told; it asks for the pages themselves when they come into sight. */
export interface ShowingJson extends Pick<SetPages, 'title' | 'chosen' | 'offers' | 'theme'> {
  readonly build: number;
  readonly isOld: boolean;
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly messages: readonly MessageJson[];
}

export interface MessageJson {
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly source: SourceView | null;
}

export const tellShowing = ({ said, pages, build, isOld }: Showing, pathOf: PathOf): ShowingJson => {
  const { title, chosen, offers, theme } = said;
  const sizes = (pages?.lists ?? []).map(({ width, height, bleed }) => ({
    width: width + 2 * bleed,
    height: height + 2 * bleed,
  }));
  return { build, isOld, title, chosen, offers, theme, pages: sizes, messages: messagesOf(said, pathOf) };
};

const messagesOf = ({ diagnostics }: SetPages, pathOf: PathOf): readonly MessageJson[] =>
  diagnostics.map(({ severity, code, message, hint, span }) => ({
    severity,
    code,
    message,
    hint: hint ?? null,
    source: span && viewSource(span, pathOf),
  }));

/** The drawing of a page, counted from 1; null when there is none of this number. */
export const drawShown = ({ pages }: Showing, number: number): PageDrawing | null => {
  const page = pages?.lists[number - 1];
  return page ? drawPage(page) : null;
};

/** The places that wrote an element, by the number of its page and its name in the drawing of that page. */
export const placesShown = (
  { pages }: Showing,
  number: number,
  name: number,
  pathOf: PathOf,
): readonly SourceView[] => {
  const page = pages?.lists[number - 1];
  const element = page && elementsOn(page)[name];
  return element ? pages.placesOf(element).map((span) => viewSource(span, pathOf)) : [];
};
