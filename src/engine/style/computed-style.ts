import type {
  AspectRatio,
  BackgroundLayer,
  BlendMode,
  BorderImageMeasure,
  BorderImageRepeat,
  BorderImageSlice,
  BorderStyle,
  BoxShadow,
  Color,
  ContentItem,
  CounterChange,
  FourSides,
  ImageValue,
  LengthPercentage,
  LengthPercentageAuto,
  MaxSize,
  Size,
  StringSet,
  SvgPaint,
  TextIndent,
  TextShadow,
  TransformFunction,
} from './values.ts';

export type Display =
  | 'none'
  | 'contents'
  | 'block'
  | 'flow-root'
  | 'inline'
  | 'inline-block'
  | 'list-item'
  | 'flex'
  | 'inline-flex'
  | 'table'
  | 'inline-table'
  | 'table-caption'
  | 'table-row-group'
  | 'table-header-group'
  | 'table-footer-group'
  | 'table-row'
  | 'table-cell'
  | 'table-column-group'
  | 'table-column';

export type BreakBetween =
  | 'auto'
  | 'avoid'
  | 'avoid-page'
  | 'avoid-column'
  | 'page'
  | 'left'
  | 'right'
  | 'recto'
  | 'verso'
  | 'column';
export type BreakInside = 'auto' | 'avoid' | 'avoid-page' | 'avoid-column';
export type TextTransform = 'uppercase' | 'lowercase' | 'capitalize' | 'full-width' | 'full-size-kana';
export type WhiteSpaceCollapse = 'collapse' | 'preserve' | 'preserve-breaks' | 'break-spaces';

/**
 * The computed value of every property that the engine knows, shorthands expanded, all lengths in px.
 * Equal styles may be one object: compare and cache by identity. Nothing after `style/` sees raw CSS.
 */
export interface ComputedStyle {
  // CSS 2.2 §9, css-display-3
  readonly display: Display;
  readonly position: 'static' | 'relative' | 'absolute' | 'fixed' | { readonly running: string };
  readonly float: 'none' | 'left' | 'right' | 'footnote' | 'top' | 'bottom';
  readonly clear: 'none' | 'left' | 'right' | 'both';
  readonly top: LengthPercentageAuto;
  readonly right: LengthPercentageAuto;
  readonly bottom: LengthPercentageAuto;
  readonly left: LengthPercentageAuto;
  readonly zIndex: number | 'auto';
  readonly order: number;
  readonly overflow: 'visible' | 'hidden' | 'clip' | 'scroll' | 'auto';
  readonly visibility: 'visible' | 'hidden' | 'collapse';
  readonly opacity: number;
  readonly transform: readonly TransformFunction[];
  readonly transformOrigin: readonly [LengthPercentage, LengthPercentage];
  /** Applied before `transform` (css-transforms-2 §5). */
  readonly translate: TransformFunction | null;
  readonly rotate: TransformFunction | null;
  readonly scale: TransformFunction | null;
  readonly mixBlendMode: BlendMode;
  readonly isolation: 'auto' | 'isolate';
  readonly direction: 'ltr' | 'rtl';
  readonly unicodeBidi: 'normal' | 'embed' | 'isolate' | 'bidi-override' | 'isolate-override' | 'plaintext';

  // css-sizing-3, css-box-4
  readonly boxSizing: 'content-box' | 'border-box';
  readonly width: Size;
  readonly height: Size;
  readonly minWidth: Size;
  readonly minHeight: Size;
  readonly maxWidth: MaxSize;
  readonly maxHeight: MaxSize;
  readonly aspectRatio: AspectRatio;
  readonly marginTop: LengthPercentageAuto;
  readonly marginRight: LengthPercentageAuto;
  readonly marginBottom: LengthPercentageAuto;
  readonly marginLeft: LengthPercentageAuto;
  readonly paddingTop: LengthPercentage;
  readonly paddingRight: LengthPercentage;
  readonly paddingBottom: LengthPercentage;
  readonly paddingLeft: LengthPercentage;

  // css-backgrounds-3. A border whose style is none or hidden has computed width 0.
  readonly borderTopWidth: number;
  readonly borderRightWidth: number;
  readonly borderBottomWidth: number;
  readonly borderLeftWidth: number;
  readonly borderTopStyle: BorderStyle;
  readonly borderRightStyle: BorderStyle;
  readonly borderBottomStyle: BorderStyle;
  readonly borderLeftStyle: BorderStyle;
  readonly borderTopColor: Color;
  readonly borderRightColor: Color;
  readonly borderBottomColor: Color;
  readonly borderLeftColor: Color;
  readonly boxShadow: readonly BoxShadow[];
  readonly borderImageSource: ImageValue | null;
  readonly borderImageSlice: BorderImageSlice;
  readonly borderImageWidth: FourSides<BorderImageMeasure>;
  readonly borderImageOutset: FourSides<BorderImageMeasure>;
  readonly borderImageRepeat: readonly [BorderImageRepeat, BorderImageRepeat];
  /** Horizontal and vertical radius of each corner. */
  readonly borderTopLeftRadius: readonly [LengthPercentage, LengthPercentage];
  readonly borderTopRightRadius: readonly [LengthPercentage, LengthPercentage];
  readonly borderBottomRightRadius: readonly [LengthPercentage, LengthPercentage];
  readonly borderBottomLeftRadius: readonly [LengthPercentage, LengthPercentage];
  readonly backgroundColor: Color;
  readonly backgroundLayers: readonly BackgroundLayer[];
  readonly boxDecorationBreak: 'slice' | 'clone';
  readonly outlineWidth: number;
  readonly outlineStyle: BorderStyle;
  readonly outlineColor: Color;
  readonly outlineOffset: number;
  readonly color: Color;

  // css-fonts-4
  readonly fontFamily: readonly string[];
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly fontStyle: 'normal' | 'italic';
  readonly fontStretch: number;
  /** OpenType features asked for, in the order of their tags; `kern` and `liga` are on unless listed as 0. */
  readonly fontFeatures: readonly { readonly tag: string; readonly value: number }[];
  readonly lineHeight: number | 'normal' | { readonly factor: number };

  // css-text-3, css-text-4, css-inline-3
  readonly textAlign: 'start' | 'end' | 'left' | 'right' | 'center' | 'justify' | 'justify-all' | 'match-parent';
  readonly textAlignLast: 'auto' | 'start' | 'end' | 'left' | 'right' | 'center' | 'justify';
  readonly textIndent: TextIndent;
  readonly textTransform: readonly TextTransform[];
  readonly textShadow: readonly TextShadow[];
  readonly whiteSpaceCollapse: WhiteSpaceCollapse;
  readonly textWrapMode: 'wrap' | 'nowrap';
  readonly textWrapStyle: 'auto' | 'balance' | 'pretty' | 'stable';
  readonly wordBreak: 'normal' | 'break-all' | 'keep-all' | 'break-word';
  readonly overflowWrap: 'normal' | 'break-word' | 'anywhere';
  readonly lineBreak: 'auto' | 'loose' | 'normal' | 'strict' | 'anywhere';
  readonly hyphens: 'none' | 'manual' | 'auto';
  readonly hyphenateCharacter: string | 'auto';
  /** Least characters of a word, before and after the break. */
  readonly hyphenateLimitChars: readonly [number, number, number];
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly tabSize: number | { readonly px: number };
  readonly verticalAlign:
    | 'baseline'
    | 'sub'
    | 'super'
    | 'top'
    | 'bottom'
    | 'middle'
    | 'text-top'
    | 'text-bottom'
    | LengthPercentage;
  readonly textDecorationLine: readonly ('underline' | 'overline' | 'line-through')[];
  readonly textDecorationStyle: 'solid' | 'double' | 'dotted' | 'dashed' | 'wavy';
  readonly textDecorationColor: Color;
  readonly textDecorationThickness: LengthPercentageAuto | 'from-font';
  readonly textUnderlineOffset: LengthPercentageAuto;

  // css-lists-3, css-content-3, css-gcpm-3
  readonly listStyleType: string | { readonly text: string } | 'none';
  readonly listStylePosition: 'outside' | 'inside';
  readonly listStyleImage: ImageValue | null;
  readonly counterReset: readonly CounterChange[];
  readonly counterIncrement: readonly CounterChange[];
  readonly counterSet: readonly CounterChange[];
  readonly content: 'normal' | 'none' | readonly ContentItem[];
  readonly quotes: 'auto' | 'none' | readonly (readonly [string, string])[];
  readonly stringSet: readonly StringSet[];
  readonly bookmarkLevel: number | 'none';
  readonly bookmarkLabel: readonly ContentItem[];
  readonly bookmarkState: 'open' | 'closed';
  readonly footnoteDisplay: 'block' | 'inline' | 'compact';
  readonly footnotePolicy: 'auto' | 'line' | 'block';

  // css-break-3, css-page-3
  readonly breakBefore: BreakBetween;
  readonly breakAfter: BreakBetween;
  readonly breakInside: BreakInside;
  readonly orphans: number;
  readonly widows: number;
  /** Used value (css-page-3 §4.1): a name, or the empty string for the default page. */
  readonly page: string;

  // css-tables-3
  readonly tableLayout: 'auto' | 'fixed';
  readonly borderCollapse: 'collapse' | 'separate';
  readonly borderSpacing: readonly [number, number];
  readonly captionSide: 'top' | 'bottom';
  /** On which pages of a table a caption, or a part of one, is shown: an extension, as in Prince. */
  readonly captionPage: 'first' | 'following' | 'all';
  readonly emptyCells: 'show' | 'hide';

  // css-flexbox-1, css-align-3, css-multicol-1
  readonly flexDirection: 'row' | 'row-reverse' | 'column' | 'column-reverse';
  readonly flexWrap: 'nowrap' | 'wrap' | 'wrap-reverse';
  readonly flexGrow: number;
  readonly flexShrink: number;
  readonly flexBasis: Size | 'content';
  readonly justifyContent: string;
  readonly alignItems: string;
  readonly alignSelf: string;
  readonly alignContent: string;
  readonly rowGap: LengthPercentage | 'normal';
  readonly columnGap: LengthPercentage | 'normal';
  readonly columnCount: number | 'auto';
  readonly columnWidth: number | 'auto';
  readonly columnFill: 'balance' | 'balance-all' | 'auto';
  readonly columnSpan: 'none' | 'all';
  readonly columnRuleWidth: number;
  readonly columnRuleStyle: BorderStyle;
  readonly columnRuleColor: Color;

  // css-images-3, SVG 2
  readonly imageOrientation: 'from-image' | 'none';
  readonly objectFit: 'fill' | 'contain' | 'cover' | 'none' | 'scale-down';
  readonly objectPosition: readonly [LengthPercentage, LengthPercentage];
  readonly fill: SvgPaint;
  readonly stroke: SvgPaint;
  readonly strokeDashoffset: number;
  readonly strokeMiterlimit: number;
  readonly stopColor: Color;
  readonly stopOpacity: number;
  readonly strokeWidth: number;
  readonly strokeDasharray: readonly number[];
  readonly strokeLinecap: 'butt' | 'round' | 'square';
  readonly strokeLinejoin: 'miter' | 'round' | 'bevel';
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  readonly fillRule: 'nonzero' | 'evenodd';
  readonly textAnchor: 'start' | 'middle' | 'end';

  /** What `display` was before a positioned box became a block: its static position depends on it. Not a CSS property. */
  readonly isInlineLevel: boolean;
  /** The boxes of its children are flex items: it is a flex container, or stands in one without a box of its own. */
  readonly holdsFlexItems: boolean;
  /** The language of the element as a BCP 47 tag from the nearest `lang`; empty when unknown. Not a CSS property. */
  readonly language: string;
}
