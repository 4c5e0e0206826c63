import type { Options } from 'css-select';
import { type ElementNode, type HtmlNode, textOf } from '../../html/index.ts';
import { siblingPlaceOf } from './sibling-places.ts';

type Adapter = NonNullable<Options<HtmlNode, ElementNode>['adapter']>;

const childrenOf = (node: HtmlNode): readonly HtmlNode[] => (node.kind === 'element' ? node.children : []);

/** How css-select walks our tree. Names compare in lower case, SVG's too. */
export const elementAdapter: Adapter = {
  isTag: (node): node is ElementNode => node.kind === 'element',
  getAttributeValue: (element, name) => element.attributes.get(name),
  getChildren: (node) => [...childrenOf(node)],
  getName: (element) => (element.namespace === 'html' ? element.name : element.name.toLowerCase()),
  getParent: (element) => element.parent,
  getSiblings: (node) => (node.parent ? [...node.parent.children] : [node]),
  prevElementSibling: (node) => (node.kind === 'element' ? siblingPlaceOf(node).previous : null),
  getText: textOf,
  hasAttrib: (element, name) => element.attributes.has(name),
  removeSubsets: (nodes) => nodes.filter((node) => !nodes.some((other) => other !== node && isInside(node, other))),
};

const isInside = (node: HtmlNode, other: HtmlNode): boolean => {
  for (let at = node.parent; at; at = at.parent) if (at === other) return true;
  return false;
};
