import type { ComputedStyle, Display } from '../computed-style.ts';
import type { StyleDraft } from '../properties/longhand.ts';

/** What kind of box a style is for: some have their display decided for them (css-display-3 §2.7). */
export type BoxRole = 'root' | 'element' | 'pseudo' | 'page';

const blockified: Readonly<Partial<Record<Display, Display>>> = {
  inline: 'block',
  'inline-block': 'block',
  'inline-table': 'table',
  'inline-flex': 'flex',
  'table-caption': 'block',
  'table-row-group': 'block',
  'table-header-group': 'block',
  'table-footer-group': 'block',
  'table-row': 'block',
  'table-cell': 'block',
  'table-column-group': 'block',
  'table-column': 'block',
};

const isOutOfFlow = ({ position, float }: ComputedStyle): boolean =>
  position === 'absolute' ||
  position === 'fixed' ||
  typeof position === 'object' ||
  (float !== 'none' && float !== 'footnote');

const isFlexItem = (parent: ComputedStyle, role: BoxRole): boolean => role !== 'page' && parent.holdsFlexItems;

/** Flex items and the root do not float (css-flexbox-1 §3, CSS 2.2 §9.7). */
const unfloat = (style: StyleDraft): void => {
  if (style.float !== 'footnote') style.float = 'none';
};

const holdsFlexItems = ({ display }: ComputedStyle, parent: ComputedStyle): boolean =>
  display === 'flex' || display === 'inline-flex' || (display === 'contents' && parent.holdsFlexItems);

/** What has no box stays without one, but for the root (css-display-3 §2.5, §2.8). */
const blockify = (style: StyleDraft, parent: ComputedStyle, role: BoxRole): void => {
  if (role !== 'root' && !isOutOfFlow(style) && !isFlexItem(parent, role)) return;
  style.display =
    role === 'root' && style.display === 'contents' ? 'block' : (blockified[style.display] ?? style.display);
  if (role === 'root' || isFlexItem(parent, role)) unfloat(style);
  if (isOutOfFlow(style) && style.position !== 'static' && style.position !== 'relative') style.float = 'none';
};

const isInvisible = (borderStyle: ComputedStyle['borderTopStyle']): boolean =>
  borderStyle === 'none' || borderStyle === 'hidden';

/** css-backgrounds-3 §4.3: without a style there is no width. */
const dropInvisibleBorders = (style: StyleDraft): void => {
  if (isInvisible(style.borderTopStyle)) style.borderTopWidth = 0;
  if (isInvisible(style.borderRightStyle)) style.borderRightWidth = 0;
  if (isInvisible(style.borderBottomStyle)) style.borderBottomWidth = 0;
  if (isInvisible(style.borderLeftStyle)) style.borderLeftWidth = 0;
  if (isInvisible(style.outlineStyle)) style.outlineWidth = 0;
  if (isInvisible(style.columnRuleStyle)) style.columnRuleWidth = 0;
};

/** css-text-4 §7.2: the parent's side, seen in the parent's direction. */
const matchParent = (style: StyleDraft, parent: ComputedStyle): void => {
  if (style.textAlign !== 'match-parent') return;
  const isLeftToRight = parent.direction === 'ltr';
  if (parent.textAlign === 'start') style.textAlign = isLeftToRight ? 'left' : 'right';
  else if (parent.textAlign === 'end') style.textAlign = isLeftToRight ? 'right' : 'left';
  else style.textAlign = parent.textAlign;
};

/** What properties do to one another once all of them are known. */
export const adjustStyle = (style: StyleDraft, parent: ComputedStyle, role: BoxRole): ComputedStyle => {
  style.isInlineLevel = style.display.startsWith('inline');
  blockify(style, parent, role);
  style.holdsFlexItems = holdsFlexItems(style, parent);
  dropInvisibleBorders(style);
  matchParent(style, parent);
  return style;
};
