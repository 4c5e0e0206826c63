/**
 * Flex layout (css-flexbox-1 §9), in the specification's order:
 *
 *  1. the sizes that the items ask for, their lines, and their flexed main sizes;
 *  2. cross sizes of items and lines;
 *  3. alignment along both axes: from here on, every item has its place;
 *  4. the places are cut into groups that stand one below the other, between which pages may end.
 *
 * May not lay out anything but through the environment.
 */
export { layoutFlex } from './layout-flex.ts';
export { measureFlex } from './measure-flex.ts';
export { shareBefore } from './share-before.ts';
