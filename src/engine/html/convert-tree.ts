import type { DefaultTreeAdapterMap } from 'parse5';
import { type SourceFile, type Span, spanOf } from '../../diagnostics/index.ts';
import type { ElementNode, HtmlNode, TextNode } from './element-tree.ts';

type ParsedElement = DefaultTreeAdapterMap['element'];
type ParsedNode = DefaultTreeAdapterMap['childNode'];

/** Elements nested deeper than this lose their content: no page is written so, and later stages may recurse. */
export const deepestLevel = 256;

interface Pending {
  readonly parsed: ParsedElement;
  readonly element: ElementNode;
  readonly children: HtmlNode[];
  readonly level: number;
}

export interface ConvertedTree {
  readonly root: ElementNode;
  /** Where the first element stands that was too deep, or null. */
  readonly tooDeep: Span | null;
  /** Start tags whose end tag is missing although HTML asks for one. */
  readonly unclosed: readonly ElementNode[];
}

/** Elements that end by themselves (HTML §13.1.2.4), and those that have no end. */
const endless: ReadonlySet<string> = new Set(
  `html head body p li dt dd rt rp optgroup option colgroup caption thead tbody tfoot tr td th area base br col embed hr
  img input link meta param source track wbr frame keygen basefont bgsound plaintext image`.split(/\s+/),
);

const isUnclosed = ({ sourceCodeLocation: place, tagName, namespaceURI }: ParsedElement, file: SourceFile): boolean => {
  if (!place?.startTag || place.endTag || (namespaceOf(namespaceURI) === 'html' && endless.has(tagName))) return false;
  return file.text.charAt(place.startTag.endOffset - 2) !== '/' || namespaceOf(namespaceURI) === 'html';
};

const namespaceOf = (uri: string): ElementNode['namespace'] => {
  if (uri === 'http://www.w3.org/1999/xhtml') return 'html';
  return uri === 'http://www.w3.org/2000/svg' ? 'svg' : 'other';
};

const attributesOf = (parsed: ParsedElement): ReadonlyMap<string, string> => {
  const attributes = new Map<string, string>();
  for (const { prefix, name, value } of parsed.attrs) attributes.set(prefix ? `${prefix}:${name}` : name, value);
  return attributes;
};

const elementSpan = (parsed: ParsedElement, file: SourceFile, near: number): Span => {
  const place = parsed.sourceCodeLocation;
  if (!place) return spanOf(file, near, near);
  return spanOf(file, place.startOffset, place.startTag?.endOffset ?? place.endOffset);
};

const isElement = (node: ParsedNode): node is ParsedElement => 'tagName' in node;
const isText = (node: ParsedNode): node is DefaultTreeAdapterMap['textNode'] => node.nodeName === '#text';

/** Text that the parser moved or joined has a span that covers more than itself; it is kept inside the file. */
const textNode = (node: DefaultTreeAdapterMap['textNode'], parent: ElementNode, file: SourceFile): TextNode => {
  const place = node.sourceCodeLocation;
  const start = place?.startOffset ?? parent.span.end;
  return { kind: 'text', text: node.value, parent, span: spanOf(file, start, place?.endOffset ?? start) };
};

/** The content of `<template>` is no part of the document, so that it is left out with parse5's separate fragment. */
export const convertTree = (html: ParsedElement, file: SourceFile): ConvertedTree => {
  const begin = (parsed: ParsedElement, parent: ElementNode | null, level: number): Pending => {
    const children: HtmlNode[] = [];
    const span = elementSpan(parsed, file, parent?.span.end ?? 0);
    const namespace = namespaceOf(parsed.namespaceURI);
    const attributes = attributesOf(parsed);
    const element: ElementNode = {
      kind: 'element',
      name: parsed.tagName,
      namespace,
      attributes,
      parent,
      children,
      span,
    };
    return { parsed, element, children, level };
  };
  const first = begin(html, null, 1);
  const pending = [first];
  const unclosed: ElementNode[] = [];
  let tooDeep: Span | null = null;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { element, children, level } = next;
    if (isUnclosed(next.parsed, file)) unclosed.push(element);
    for (const node of next.parsed.childNodes) {
      if (isText(node)) children.push(textNode(node, element, file));
      else if (!isElement(node)) continue;
      else if (level >= deepestLevel) tooDeep ??= elementSpan(node, file, element.span.end);
      else {
        const child = begin(node, element, level + 1);
        children.push(child.element);
        pending.push(child);
      }
    }
  }
  return { root: first.element, tooDeep, unclosed };
};
