import { keywords, pair } from '../parse/combinators.ts';
import { positiveLength } from '../parse/length.ts';
import { inheritedProperty, type PropertyGroup, property } from './property.ts';

type Keys = 'tableLayout' | 'borderCollapse' | 'borderSpacing' | 'captionSide' | 'captionPage' | 'emptyCells';

/** css-tables-3. */
export const tableProperties: PropertyGroup<Keys> = {
  tableLayout: property('table-layout', 'auto', keywords('auto', 'fixed')),
  borderCollapse: inheritedProperty('border-collapse', 'separate', keywords('collapse', 'separate')),
  borderSpacing: inheritedProperty<readonly [number, number]>('border-spacing', [0, 0], pair(positiveLength)),
  captionSide: inheritedProperty('caption-side', 'top', keywords('top', 'bottom')),
  captionPage: inheritedProperty('-briefpress-caption-page', 'first', keywords('first', 'following', 'all')),
  emptyCells: inheritedProperty('empty-cells', 'show', keywords('show', 'hide')),
};
