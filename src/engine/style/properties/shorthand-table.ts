import { backgroundShorthands } from './background-shorthands.ts';
import { borderImage } from './border-image-shorthand.ts';
import { boxShorthands } from './box-shorthands.ts';
import { fontFeatureShorthands } from './font-features.ts';
import { layoutShorthands } from './layout-shorthands.ts';
import { logicalNames } from './logical-names.ts';
import { slotOf } from './longhand.ts';
import { keyByName } from './property-table.ts';
import type { Shorthand } from './shorthand.ts';
import { textShorthands } from './text-shorthands.ts';

const namedShorthands: readonly (readonly [string, Shorthand])[] = [
  ...boxShorthands,
  ['border-image', borderImage],
  ...logicalNames,
  ...backgroundShorthands,
  ...fontFeatureShorthands,
  ...textShorthands,
  ...layoutShorthands,
];

/** css-cascade-5 §3.2: every property but those two, and only the keywords that all of them know. */
const all: Shorthand = {
  slots: [
    ...new Set([...[...keyByName.values()].map(slotOf), ...namedShorthands.flatMap(([, { slots }]) => slots)]),
  ].filter(({ name }) => name !== 'direction' && name !== 'unicodeBidi'),
  grammar: { expects: 'inherit | initial | unset | revert', read: () => null },
};

/** Names that set several properties, parts of one, or one by another name. */
export const shorthandTable: ReadonlyMap<string, Shorthand> = new Map([...namedShorthands, ['all', all]]);
