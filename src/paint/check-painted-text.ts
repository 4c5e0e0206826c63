import type { Report } from '../diagnostics/index.ts';
import type { Fragment, InlineFragment, Page, TextFragment } from '../engine/index.ts';
import type { DisplayList } from './display-list.ts';

/** Shaped text, by identity: drawings shape their own, and it is not looked at. */
type Runs = TextFragment['runs'];

type ShownPage = Pick<Page, 'number' | 'body' | 'marginBoxes'>;

/** Every text that layout has put on a page and that is visible is painted there, as often as it stands there. */
export const checkPaintedText = (page: ShownPage, { items }: DisplayList, report: Report): void => {
  const texts: TextFragment[] = [];
  if (page.body) gather(page.body, texts);
  for (const { fragment } of page.marginBoxes) gather(fragment, texts);
  const painted = new Map<Runs, number>();
  for (const item of items) if (item.kind === 'glyphs') painted.set(item.runs, (painted.get(item.runs) ?? 0) + 1);
  for (const text of texts) {
    const count = painted.get(text.runs) ?? 0;
    painted.set(text.runs, count - 1);
    if (count === 0) reportText(text, page.number, 'TEXT-lost', 'is not painted', report);
  }
  for (const text of texts) {
    if ((painted.get(text.runs) ?? 0) <= 0) continue;
    painted.set(text.runs, 0);
    reportText(text, page.number, 'TEXT-doubled', 'is painted twice', report);
  }
};

const gather = (fragment: Fragment | InlineFragment, texts: TextFragment[]): void => {
  switch (fragment.kind) {
    case 'box':
    case 'line':
    case 'inline-box':
      for (const child of fragment.children) gather(child, texts);
      return;
    case 'atomic':
      gather(fragment.fragment, texts);
      return;
    case 'text':
      if (isVisible(fragment)) texts.push(fragment);
      return;
    default:
      return;
  }
};

const isVisible = ({ style, runs }: TextFragment): boolean =>
  style.visibility === 'visible' && runs.some(({ glyphs }) => glyphs.length > 0);

const reportText = (
  { text, element }: TextFragment,
  page: number,
  code: 'TEXT-lost' | 'TEXT-doubled',
  what: string,
  report: Report,
): void =>
  report({
    severity: 'error',
    code,
    message: `"${text.slice(0, 60).trim()}" ${what} on page ${page}`,
    span: element.span,
    hint: 'this is a mistake of Briefpress: report it with the document',
  });
