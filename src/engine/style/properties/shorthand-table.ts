import { backgroundShorthands } from './background-shorthands.ts';
import { boxShorthands } from './box-shorthands.ts';
import { fontFeatureShorthands } from './font-features.ts';
import { layoutShorthands } from './layout-shorthands.ts';
import { logicalNames } from './logical-names.ts';
import type { Shorthand } from './shorthand.ts';
import { textShorthands } from './text-shorthands.ts';

/** Names that set several properties, parts of one, or one by another name. */
export const shorthandTable: ReadonlyMap<string, Shorthand> = new Map([
  ...boxShorthands,
  ...logicalNames,
  ...backgroundShorthands,
  ...fontFeatureShorthands,
  ...textShorthands,
  ...layoutShorthands,
]);
