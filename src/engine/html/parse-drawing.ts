import type { DefaultTreeAdapterMap } from 'parse5';
import type { Report, SourceFile } from '../../diagnostics/index.ts';
import { convertTree } from './convert-tree.ts';
import type { ElementTree } from './element-tree.ts';
import { parseDocument, reportTooDeep } from './parse-document.ts';

type ParsedNode = DefaultTreeAdapterMap['node'];
type ParsedElement = DefaultTreeAdapterMap['element'];

const svgNamespace = 'http://www.w3.org/2000/svg';

const isDrawing = (node: ParsedNode): node is ParsedElement =>
  'tagName' in node && node.tagName === 'svg' && node.namespaceURI === svgNamespace;

const firstDrawing = (root: ParsedNode): ParsedElement | null => {
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isDrawing(node)) return node;
    if ('childNodes' in node) pending.push(...node.childNodes.toReversed());
  }
  return null;
};

/** Of the same length, so that places stay; HTML has marked sections only deep inside a drawing. */
const withoutSectionMarks = (text: string): string =>
  text.replace(/<!\[CDATA\[|\]\]>/g, (mark) => ' '.repeat(mark.length));

/**
 * Reads an SVG file as HTML reads a drawing within a page: names and structure are the same, and nothing that XML could
 * fetch or expand exists. Null when there is no `<svg>` in it.
 */
export const parseDrawing = ({ path, text }: SourceFile, report: Report): ElementTree | null => {
  const file: SourceFile = { path, text: withoutSectionMarks(text) };
  const svg = firstDrawing(parseDocument(file, report));
  if (!svg) return null;
  const { root, tooDeep } = convertTree(svg, file);
  if (tooDeep) reportTooDeep(tooDeep, report);
  return { root, title: '', language: root.attributes.get('lang') ?? root.attributes.get('xml:lang') ?? '' };
};
