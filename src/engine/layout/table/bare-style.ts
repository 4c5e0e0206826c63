import type { ComputedStyle } from '../../style/computed-style.ts';

/** Styles of table parts without what is not painted with them. One object for one style. */

const keptBy = (change: (style: ComputedStyle) => ComputedStyle): ((style: ComputedStyle) => ComputedStyle) => {
  const known = new WeakMap<ComputedStyle, ComputedStyle>();
  return (style) => {
    const bare = known.get(style) ?? change(style);
    known.set(style, bare);
    return bare;
  };
};

const clear = { red: 0, green: 0, blue: 0, alpha: 0 };

/** Collapsed borders are drawn by the table, but what lies within them is still counted from them. */
export const withoutBorder = keptBy((style) => ({
  ...style,
  borderTopStyle: 'none',
  borderRightStyle: 'none',
  borderBottomStyle: 'none',
  borderLeftStyle: 'none',
}));

export const withoutBackground = keptBy((style) => ({ ...style, backgroundColor: clear, backgroundLayers: [] }));

/** Nothing of the box itself is seen, only what it holds. */
export const withoutDecoration = keptBy((style) => ({
  ...withoutBackground(withoutBorder(style)),
  outlineStyle: 'none',
}));

export const isPainted = ({ backgroundColor, backgroundLayers }: ComputedStyle): boolean =>
  backgroundColor.alpha > 0 || backgroundLayers.length > 0;

/** The grid stays where its wrapper puts it, and fades with it. */
export const gridStyle = keptBy((style) => ({ ...style, opacity: 1, transform: [], position: 'static' }));

/** A background alone: what else the part does to its content is done where the content stands. */
export const layerStyle = keptBy((style) => ({
  ...withoutBorder(style),
  outlineStyle: 'none',
  opacity: 1,
  transform: [],
  position: 'static',
  overflow: 'visible',
}));

export const clippingStyle = keptBy((style) => ({ ...withoutBackground(layerStyle(style)), overflow: 'hidden' }));
