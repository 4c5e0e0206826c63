import type { Display } from '../computed-style.ts';
import { anyOf, customIdent, either, insideFunction, keywordAs, keywords, map, pair } from '../parse/combinators.ts';
import { fraction, integer, lengthPercentage, lengthPercentageAuto } from '../parse/length.ts';
import { position } from '../parse/position.ts';
import { constant, type ValueGrammar } from '../parse/specified.ts';
import { transformList } from '../parse/transform.ts';
import type { LengthPercentage, TransformFunction } from '../values.ts';
import { inheritedProperty, type PropertyGroup, property } from './property.ts';

const displayKeywords = keywords(
  'none',
  'contents',
  'block',
  'flow-root',
  'inline',
  'inline-block',
  'list-item',
  'flex',
  'inline-flex',
  'table',
  'inline-table',
  'table-caption',
  'table-row-group',
  'table-header-group',
  'table-footer-group',
  'table-row',
  'table-cell',
  'table-column-group',
  'table-column',
);

/** Grid is read so that the message can say "not yet supported" instead of "invalid". */
const display: ValueGrammar<Display> = either<ReturnType<typeof constant<Display>>>(
  displayKeywords,
  keywordAs<Display>('grid', 'block'),
  keywordAs<Display>('inline-grid', 'inline-block'),
);

const running: ValueGrammar<{ readonly running: string }> = map(insideFunction('running', customIdent()), (name) =>
  constant({ running: name }),
);

const middle: LengthPercentage = { kind: 'sum', px: 0, percent: 50 };

type Keys =
  | 'display'
  | 'position'
  | 'float'
  | 'clear'
  | 'top'
  | 'right'
  | 'bottom'
  | 'left'
  | 'zIndex'
  | 'order'
  | 'overflow'
  | 'visibility'
  | 'opacity'
  | 'transform'
  | 'transformOrigin'
  | 'direction'
  | 'unicodeBidi';

/** CSS 2.2 §9, css-display-3, css-position-3, css-transforms-1. */
export const positioningProperties: PropertyGroup<Keys> = {
  display: property<Display>('display', 'inline', display),
  position: property('position', 'static', anyOf(keywords('static', 'relative', 'absolute', 'fixed'), running)),
  float: property('float', 'none', keywords('none', 'left', 'right', 'footnote', 'top', 'bottom')),
  clear: property('clear', 'none', keywords('none', 'left', 'right', 'both')),
  top: property('top', 'auto', lengthPercentageAuto),
  right: property('right', 'auto', lengthPercentageAuto),
  bottom: property('bottom', 'auto', lengthPercentageAuto),
  left: property('left', 'auto', lengthPercentageAuto),
  zIndex: property('z-index', 'auto', anyOf(integer, keywords('auto'))),
  order: property('order', 0, integer),
  overflow: property('overflow', 'visible', keywords('visible', 'hidden', 'clip', 'scroll', 'auto')),
  visibility: inheritedProperty('visibility', 'visible', keywords('visible', 'hidden', 'collapse')),
  opacity: property('opacity', 1, fraction),
  transform: property<readonly TransformFunction[]>(
    'transform',
    [],
    anyOf(keywordAs<readonly TransformFunction[]>('none', []), transformList),
  ),
  transformOrigin: property<readonly [LengthPercentage, LengthPercentage]>(
    'transform-origin',
    [middle, middle],
    anyOf(position, pair(lengthPercentage)),
  ),
  direction: inheritedProperty('direction', 'ltr', keywords('ltr', 'rtl')),
  unicodeBidi: property(
    'unicode-bidi',
    'normal',
    keywords('normal', 'embed', 'isolate', 'bidi-override', 'isolate-override', 'plaintext'),
  ),
};
