import type { ElementNode, HtmlNode } from '../../engine/index.ts';
import { textOf } from '../link-target.ts';

export const isHidden = (element: ElementNode): boolean => element.attributes.get('aria-hidden') === 'true';

export const isPicture = (element: ElementNode): boolean => element.name === 'img' || element.name === 'svg';

/** A picture that only decorates says so: `alt=""`, `aria-hidden` or a role without meaning. */
export const isDecoration = (element: ElementNode): boolean => {
  const role = element.attributes.get('role');
  if (isHidden(element) || role === 'presentation' || role === 'none') return true;
  return element.name === 'img' && element.attributes.get('alt')?.trim() === '' && !hasLabel(element);
};

const hasLabel = (element: ElementNode): boolean => (element.attributes.get('aria-label') ?? '').trim() !== '';

/** The text that stands for a picture: its label, `alt`, or the title and description of a drawing; null: none. */
export const alternativeOf = (element: ElementNode): string | null => {
  const label = element.attributes.get('aria-label') ?? element.attributes.get('alt') ?? '';
  if (label.trim() !== '') return label.replace(/\s+/g, ' ').trim();
  const parts = ['title', 'desc'].map((name) => childText(element, name)).filter((text) => text !== '');
  return parts.length > 0 ? parts.join('. ') : null;
};

const childText = (element: ElementNode, name: string): string => {
  const child = element.children.find((node) => node.kind === 'element' && node.name === name);
  return child?.kind === 'element' ? textOf(child) : '';
};

/** The pictures in an element that say something, not those inside other pictures. */
export const picturesIn = (element: ElementNode): readonly ElementNode[] =>
  element.children.flatMap((node: HtmlNode): readonly ElementNode[] => {
    if (node.kind === 'text' || isHidden(node)) return [];
    if (isPicture(node)) return isDecoration(node) ? [] : [node];
    return picturesIn(node);
  });
