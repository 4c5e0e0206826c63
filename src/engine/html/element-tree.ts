import type { Span } from '../../diagnostics/index.ts';

/** The parsed document. Names are lower case except in SVG, where the specification keeps their case. */
export interface ElementTree {
  readonly root: ElementNode;
  /** Text of `<title>`, white space collapsed; empty when there is none. */
  readonly title: string;
  /** `lang` of the root element; empty when there is none. */
  readonly language: string;
}

export interface ElementNode {
  readonly kind: 'element';
  readonly name: string;
  readonly namespace: 'html' | 'svg' | 'other';
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: ElementNode | null;
  readonly children: readonly HtmlNode[];
  /** The start tag. For an element that the parser implied, an empty span where it was implied. */
  readonly span: Span;
}

export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  readonly parent: ElementNode;
  readonly span: Span;
}

export type HtmlNode = ElementNode | TextNode;
