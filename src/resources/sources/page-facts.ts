import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { isElement } from './text-of-html.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** What the head of a page says in machine-readable form, before anybody chooses. */
export interface PageFacts {
  /** The contents of `meta` elements by name or property in small letters, in the order of the page. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** The objects of JSON-LD scripts, those in lists and graphs too. */
  readonly linkedData: readonly Readonly<Record<string, unknown>>[];
  readonly title: string | null;
  readonly canonical: string | null;
  readonly language: string | null;
}

/** All elements in document order, without going deep into the call stack. */
const elementsOf = (html: string): readonly Element[] => {
  const found: Element[] = [];
  const waiting: DefaultTreeAdapterTypes.Node[] = [parse(html)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isElement(node)) found.push(node);
    if ('childNodes' in node) for (const child of [...node.childNodes].reverse()) waiting.push(child);
  }
  return found;
};

const attribute = ({ attrs }: Element, name: string): string =>
  attrs.find((entry) => entry.name === name)?.value.trim() ?? '';

const textIn = ({ childNodes }: Element): string =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('');

const metaOf = (elements: readonly Element[]): ReadonlyMap<string, readonly string[]> => {
  const meta = new Map<string, string[]>();
  for (const element of elements.filter(({ tagName }) => tagName === 'meta')) {
    const name = (attribute(element, 'property') || attribute(element, 'name')).toLowerCase();
    const content = attribute(element, 'content');
    if (name !== '' && content !== '') meta.set(name, [...(meta.get(name) ?? []), content]);
  }
  return meta;
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** An object, those of a list, or those of a `@graph` (JSON-LD 1.1 §4.9). */
const objectsIn = (value: unknown): readonly Readonly<Record<string, unknown>>[] => {
  if (Array.isArray(value)) return value.filter(isRecord);
  if (!isRecord(value)) return [];
  return [value, ...(Array.isArray(value['@graph']) ? value['@graph'].filter(isRecord) : [])];
};

const isLinkedData = (element: Element): boolean =>
  element.tagName === 'script' && attribute(element, 'type').toLowerCase() === 'application/ld+json';

/** Reads the head of a page. */
export const pageFacts = (html: string): PageFacts => {
  const elements = elementsOf(html);
  const title = elements.find(({ tagName }) => tagName === 'title');
  const canonical = elements.find((element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical');
  const root = elements.find(({ tagName }) => tagName === 'html');
  return {
    meta: metaOf(elements),
    linkedData: elements.filter(isLinkedData).flatMap((element) => objectsIn(parseJson(textIn(element)))),
    title: title ? textIn(title) : null,
    canonical: canonical ? attribute(canonical, 'href') : null,
    language: root ? attribute(root, 'lang') : null,
  };
};
