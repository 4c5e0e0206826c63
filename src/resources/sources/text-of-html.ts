import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { SourceText } from '../../brief/index.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that nobody reads. */
const unread: ReadonlySet<string> = new Set(['head', 'script', 'style', 'template', 'noscript', 'svg', 'title']);

/** Elements that stand inside a line; all others begin and end one. */
const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

export const isElement = (node: DefaultTreeAdapterTypes.Node): node is Element => 'tagName' in node;

const isHidden = (element: Element): boolean =>
  unread.has(element.tagName) || element.attrs.some(({ name }) => name === 'hidden');

/** Writes the text of a tree with a line end around every block. It keeps a stack, since pages nest deeply. */
const textOfTree = (nodes: readonly Node[]): string => {
  const pieces: string[] = [];
  const waiting: (Node | string)[] = [...nodes].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') pieces.push(next);
    else if ('value' in next) pieces.push(next.value.replace(/\s+/g, ' '));
    else if (isElement(next) && !isHidden(next)) {
      const end = inline.has(next.tagName) ? '' : '\n';
      pieces.push(end);
      waiting.push(end);
      for (const child of [...next.childNodes].reverse()) waiting.push(child);
    }
  }
  return pieces.join('');
};

/** The text of a page as people read it: a line for each paragraph, heading, item or cell; no blank lines. */
export const textOfHtml = (html: string): SourceText => {
  const lines = textOfTree(parse(html).childNodes)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  return { lines, pages: null };
};
