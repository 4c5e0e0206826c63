import { matchesNth, parseNth } from '../../css/index.ts';
import type { ElementNode } from '../../html/index.ts';
import { siblingPlaceOf } from './sibling-places.ts';

/** A place among the siblings that count, from 1. */
export interface PlaceAmong {
  readonly index: number;
  readonly count: number;
}

export type NthOf = (element: ElementNode, placeOf: (place: PlaceAmong) => number) => boolean;

type Matches = (element: ElementNode) => boolean;

/** The two parts of `2n + 1 of .a, .b`; the second is null where all siblings count. */
export const splitNth = (text: string): { readonly series: string; readonly list: string | null } => {
  const found = /^(.*?)\s+of\s+([\s\S]+)$/i.exec(text.trim());
  return found ? { series: found[1]!, list: found[2]! } : { series: text, list: null };
};

/** A test for the argument of `:nth-child()`; nothing matches one that is not understood. */
export const nthOf = (text: string, compile: (list: string) => Matches): NthOf => {
  const { series, list } = splitNth(text);
  const nth = parseNth(series);
  if (!nth) return () => false;
  if (list === null) return (element, placeOf) => matchesNth(nth, placeOf(siblingPlaceOf(element)));
  const matches = compile(list);
  const placesByParent = new WeakMap<ElementNode, ReadonlyMap<ElementNode, PlaceAmong>>();
  return (element, placeOf) => {
    if (!element.parent) return matches(element) && matchesNth(nth, 1);
    const places = placesByParent.get(element.parent) ?? placesAmong(element.parent, matches);
    placesByParent.set(element.parent, places);
    const place = places.get(element);
    return place !== undefined && matchesNth(nth, placeOf(place));
  };
};

const placesAmong = (parent: ElementNode, matches: Matches): ReadonlyMap<ElementNode, PlaceAmong> => {
  const counted = parent.children.filter((child) => child.kind === 'element').filter(matches);
  return new Map(counted.map((element, at) => [element, { index: at + 1, count: counted.length }]));
};
