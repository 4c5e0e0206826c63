import { type Span, spanOf } from '../../diagnostics/index.ts';
import type { ElementNode, ElementTree } from './element-tree.ts';
import { elementsIn } from './walk-tree.ts';

/** A stylesheet that the document links or holds; `media` is the attribute as written. */
export type StylesheetReference =
  | { readonly kind: 'link'; readonly url: string; readonly media: string; readonly span: Span }
  | { readonly kind: 'embedded'; readonly media: string; readonly span: Span };

const isStylesheetLink = (element: ElementNode): boolean => {
  const words = (element.attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  return words.includes('stylesheet') && !words.includes('alternate');
};

const linkOf = (element: ElementNode): StylesheetReference | null => {
  const url = element.attributes.get('href')?.trim();
  if (!url || !isStylesheetLink(element)) return null;
  return { kind: 'link', url, media: element.attributes.get('media') ?? '', span: element.span };
};

/** Comments end with the text in HTML's raw text elements, so that one span covers it. */
const embeddedOf = (element: ElementNode): StylesheetReference | null => {
  const first = element.children[0];
  const last = element.children.at(-1);
  const type = element.attributes.get('type')?.toLowerCase() ?? '';
  if (!first || !last || (type !== '' && type !== 'text/css')) return null;
  const span = spanOf(first.span.file, first.span.start, last.span.end);
  return { kind: 'embedded', media: element.attributes.get('media') ?? '', span };
};

const referenceOf = (element: ElementNode): StylesheetReference | null => {
  if (element.name === 'link' && element.namespace === 'html') return linkOf(element);
  return element.name === 'style' ? embeddedOf(element) : null;
};

/** `<link rel=stylesheet>` and `<style>` in document order. */
export const stylesheetsOf = (tree: ElementTree): readonly StylesheetReference[] => {
  const references: StylesheetReference[] = [];
  for (const element of elementsIn(tree.root)) {
    const reference = referenceOf(element);
    if (reference) references.push(reference);
  }
  return references;
};
