import type { DefaultTreeAdapterMap } from 'parse5';
import type { Report, SourceFile } from '../../diagnostics/index.ts';
import { convertTree } from './convert-tree.ts';
import type { ElementNode, ElementTree } from './element-tree.ts';
import { parseDocument, reportTooDeep } from './parse-document.ts';
import { reportUnprinted } from './report-unprinted.ts';
import { elementsIn, textOf } from './walk-tree.ts';

const isElement = (node: DefaultTreeAdapterMap['childNode']): node is DefaultTreeAdapterMap['element'] =>
  'tagName' in node;

const reportUnclosed = (elements: readonly ElementNode[], report: Report): void => {
  for (const { name, span } of elements) {
    const hint = `add </${name}> where the element ends`;
    report({ severity: 'warning', code: 'HTML-unclosed', message: `<${name}> has no end tag`, span, hint });
  }
};

const titleOf = (root: ElementNode): string => {
  for (const element of elementsIn(root)) {
    if (element.name === 'title' && element.namespace === 'html') return textOf(element).replace(/\s+/g, ' ').trim();
  }
  return '';
};

/** Parses a document as HTML says; whatever the text, there is a tree. */
export const parseHtml = (file: SourceFile, report: Report): ElementTree => {
  const html = parseDocument(file, report).childNodes.find(isElement);
  if (!html) throw new Error('HTML parsing always makes an html element');
  const { root, tooDeep, unclosed } = convertTree(html, file);
  if (tooDeep) reportTooDeep(tooDeep, report);
  else reportUnclosed(unclosed, report);
  reportUnprinted(root, report);
  const language = root.attributes.get('lang') ?? root.attributes.get('xml:lang') ?? '';
  return { root, title: titleOf(root), language };
};
