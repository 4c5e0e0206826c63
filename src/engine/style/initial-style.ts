import type { ComputedStyle } from './computed-style.ts';
import { black } from './parse/color.ts';
import type { StyleDraft } from './properties/longhand.ts';
import type { PropertyKey } from './properties/property.ts';
import { propertyKeys, propertyTable } from './properties/property-table.ts';

const isComplete = (style: Partial<StyleDraft>): style is StyleDraft => propertyKeys.every((key) => key in style);

const setInitial = <K extends PropertyKey>(style: Partial<StyleDraft>, key: K): void => {
  style[key] = propertyTable[key].initial({ color: black });
};

const makeInitialStyle = (): ComputedStyle => {
  const style: Partial<StyleDraft> = { language: '', isInlineLevel: true, holdsFlexItems: false };
  for (const key of propertyKeys) setInitial(style, key);
  // A border without a style has no width (css-backgrounds-3 §4.3).
  const widths = { borderTopWidth: 0, borderRightWidth: 0, borderBottomWidth: 0, borderLeftWidth: 0 };
  Object.assign(style, widths, { outlineWidth: 0, columnRuleWidth: 0 });
  if (!isComplete(style)) throw new Error('the table of properties lacks a property');
  // V8 keeps an object that grew by so many properties as a hash table, which takes a hundred times longer to copy.
  return { ...style };
};

/** Every property at its initial value. */
export const initialStyle: ComputedStyle = makeInitialStyle();

const inheritedKeys = propertyKeys.filter((key) => propertyTable[key].inherited);

const inheritKey = <K extends PropertyKey>(style: StyleDraft, key: K, parent: ComputedStyle): void => {
  style[key] = parent[key];
};

/** A style that says nothing itself: inherited properties from the parent, the others initial. */
export const inheritedDraft = (parent: ComputedStyle): StyleDraft => {
  const style: StyleDraft = { ...initialStyle };
  for (const key of inheritedKeys) inheritKey(style, key, parent);
  style.language = parent.language;
  return style;
};
