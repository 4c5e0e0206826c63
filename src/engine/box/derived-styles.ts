import type { ComputedStyle } from '../style/computed-style.ts';
import { noIndent } from '../style/values.ts';

type Derive = (style: ComputedStyle) => ComputedStyle;

/** One object for one style, so that boxes of one style go on sharing it. */
const once = (derive: Derive): Derive => {
  const known = new WeakMap<ComputedStyle, ComputedStyle>();
  return (style) => {
    const made = known.get(style) ?? derive(style);
    known.set(style, made);
    return made;
  };
};

/** Each note is counted, unless its style counts it otherwise (css-gcpm-3 §2.7). */
export const countedNote: Derive = (style) => {
  const { counterIncrement } = style;
  if (counterIncrement.some(({ name }) => name === 'footnote')) return style;
  return { ...style, counterIncrement: [...counterIncrement, { name: 'footnote', value: 1 }] };
};

/** In the footnote area a note is a block of its own. */
export const noteStyle: Derive = once((style) => ({ ...style, display: 'block', position: 'static' }));

/** In its margin box a running element is in flow. */
export const inFlowStyle: Derive = once((style) => ({ ...style, position: 'static' }));

/** An inline picture with a size has a box of that size for its text. */
export const alternativeStyle: Derive = once((style) =>
  style.display !== 'inline' || (style.width === 'auto' && style.height === 'auto')
    ? style
    : { ...style, display: 'inline-block', overflow: 'hidden' },
);

/** A marker is one line of its own, whatever its list item does (css-lists-3 §3.1). */
export const markerStyle: Derive = once((style) => ({
  ...style,
  textAlign: 'start',
  textIndent: noIndent,
  whiteSpaceCollapse: 'preserve',
  textWrapMode: 'nowrap',
}));
