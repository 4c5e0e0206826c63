import { type ElementNode, fragmentOf, type HtmlNode } from '../engine/index.ts';
import type { DrawItem } from './display-list.ts';

export type LinkTarget = Extract<DrawItem, { kind: 'link' }>['target'];

const allowedSchemes = /^(https?|mailto|tel):/i;

/** Where an element links to; null when it does not, or when its address has no place in a printed file. */
export const linkTarget = (element: ElementNode): LinkTarget | null => {
  const address = element.name === 'a' ? element.attributes.get('href')?.trim() : undefined;
  if (address === undefined) return null;
  const id = fragmentOf(address);
  if (id !== null) return { kind: 'anchor', id };
  return allowedSchemes.test(address) ? { kind: 'url', url: writtenUrl(address) } : null;
};

/** PDF asks for seven-bit addresses (ISO 32000-1 §12.6.4.7); what cannot be parsed is escaped as it stands. */
const writtenUrl = (address: string): string => {
  try {
    return new URL(address).href;
  } catch {
    return encodeURI(address.replace(/\p{Surrogate}/gu, ''));
  }
};

/** What a screen reader says of a link: its label, else its text, else where it leads. */
export const linkDescription = (element: ElementNode, target: LinkTarget): string => {
  const label = element.attributes.get('aria-label') ?? element.attributes.get('title') ?? '';
  return label.trim() || textOf(element) || (target.kind === 'url' ? target.url : target.id);
};

/** The text of an element, white space collapsed; a picture speaks its alternative. */
export const textOf = (element: ElementNode): string => rawText(element).replace(/\s+/g, ' ').trim();

const rawText = (node: HtmlNode): string => {
  if (node.kind === 'text') return node.text;
  if (node.name === 'img') return node.attributes.get('alt') ?? '';
  return node.children.map(rawText).join('');
};
