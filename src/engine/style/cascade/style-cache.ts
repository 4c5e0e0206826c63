import type { DeclarationBlock } from './compiled-declaration.ts';
import { computeStyle, type StyleParent, type StyleRequest } from './compute-style.ts';

const keyOf = (blocks: readonly DeclarationBlock[]): string => blocks.map(({ id }) => id).join(' ');

/** Equal parent, equal blocks: one style. So siblings that match the same rules share an object. */
export const styleCache = (): ((request: StyleRequest) => StyleParent) => {
  const byParent = new WeakMap<StyleParent, Map<string, StyleParent>>();
  return (request) => {
    const { blocks, role, language } = request;
    const known = byParent.get(request.parent) ?? new Map<string, StyleParent>();
    byParent.set(request.parent, known);
    const key = `${keyOf(blocks.userAgent)}|${keyOf(blocks.author)}|${role}|${language}`;
    const found = known.get(key) ?? computeStyle(request);
    known.set(key, found);
    return found;
  };
};
