import type { ElementNode, Rect } from '../engine/index.ts';
import { linkDescription, linkTarget } from './link-target.ts';
import type { Painter } from './painter.ts';

/**
 * Notes where an element that links is painted. An annotation belongs to a `Link` of the structure even where its text
 * is an artifact (ISO 14289-1 §7.18.5): that of a repeated head to the link of the first, that of a running element to
 * one of its own.
 */
export const noteLink = ({ canvas, structure, artifact }: Painter, element: ElementNode, rect: Rect): void => {
  const target = linkTarget(element);
  if (!target) return;
  const node = artifact ? structure.furniture.linkOf(element) : null;
  const description = linkDescription(element, target);
  canvas.note({ kind: 'link', ...rect, target, element, description, ...(node ? { node } : {}) });
};
