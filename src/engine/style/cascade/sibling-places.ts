import type { ElementNode } from '../../html/index.ts';

/** Where an element stands among its siblings, counted from 1. */
export interface SiblingPlace {
  readonly index: number;
  readonly count: number;
  readonly typeIndex: number;
  readonly typeCount: number;
  readonly previous: ElementNode | null;
}

const only: SiblingPlace = { index: 1, count: 1, typeIndex: 1, typeCount: 1, previous: null };

const placesIn = (parent: ElementNode): ReadonlyMap<ElementNode, SiblingPlace> => {
  const elements = parent.children.filter((child) => child.kind === 'element');
  const typeCounts = new Map<string, number>();
  const typeIndexes = elements.map(({ name }) => {
    const count = (typeCounts.get(name) ?? 0) + 1;
    typeCounts.set(name, count);
    return count;
  });
  const placeOf = (element: ElementNode, index: number): SiblingPlace => ({
    index: index + 1,
    count: elements.length,
    typeIndex: typeIndexes[index]!,
    typeCount: typeCounts.get(element.name)!,
    previous: elements[index - 1] ?? null,
  });
  return new Map(elements.map((element, index) => [element, placeOf(element, index)]));
};

const placesByParent = new WeakMap<ElementNode, ReadonlyMap<ElementNode, SiblingPlace>>();

/** Kept by parent: counting siblings anew for each of them would be quadratic in long tables. */
export const siblingPlaceOf = (element: ElementNode): SiblingPlace => {
  if (!element.parent) return only;
  const places = placesByParent.get(element.parent) ?? placesIn(element.parent);
  placesByParent.set(element.parent, places);
  return places.get(element) ?? only;
};
