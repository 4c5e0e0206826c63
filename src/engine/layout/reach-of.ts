import type { Fragment } from './fragment.ts';

/** How far down a fragment and all in it reaches, from its top. */
export const reachOf = (fragment: Fragment): number => {
  if (fragment.kind !== 'box') return fragment.height;
  return fragment.children.reduce((reach, child) => Math.max(reach, child.y + reachOf(child)), fragment.height);
};
