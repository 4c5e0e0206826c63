/**
 * Values as they stand after the cascade. Lengths are CSS px as plain numbers; what still depends on the size of the
 * containing block stays a {@link Calc} until layout resolves it.
 */

/** A sum of px and percent, or a comparison of such sums (css-values-4 §10). */
export type Calc =
  | { readonly kind: 'sum'; readonly px: number; readonly percent: number }
  | { readonly kind: 'min' | 'max'; readonly of: readonly LengthPercentage[] }
  | { readonly kind: 'clamp'; readonly of: readonly [LengthPercentage, LengthPercentage, LengthPercentage] }
  /** A product or a sum of the above with plain factors, for `calc(2 * min(1em, 5%) + 3px)`. */
  | { readonly kind: 'scaled'; readonly factor: number; readonly of: LengthPercentage }
  | { readonly kind: 'added'; readonly of: readonly LengthPercentage[] }
  /** Any other function of lengths, such as `round()`. */
  | {
      readonly kind: 'computed';
      readonly compute: (...lengths: readonly number[]) => number;
      readonly of: readonly LengthPercentage[];
    };

export type LengthPercentage = number | Calc;
export type LengthPercentageAuto = LengthPercentage | 'auto';

/** `width`, `min-width` and the like. */
export type SizeKeyword = 'auto' | 'min-content' | 'max-content' | 'fit-content';
export type Size = LengthPercentage | SizeKeyword;
export type MaxSize = LengthPercentage | 'none' | 'min-content' | 'max-content' | 'fit-content';

/** Width by height; a fallback counts only where a picture has no ratio of its own. */
export type AspectRatio = 'auto' | { readonly ratio: number; readonly isFallback: boolean };

/** Far more than any sheet has, and so little that sums and products of lengths stay numbers. */
const longest = 10_000_000;

/** A number that can be laid out: none is 0, one without end the longest (css-values-4 §4.2, §10.9). */
export const bounded = (value: number): number =>
  Number.isNaN(value) ? 0 : Math.max(-longest, Math.min(longest, value));

/** Used value of a length or percentage against its basis (px). */
export const resolveLength = (value: LengthPercentage, basis: number): number =>
  typeof value === 'number' ? value : bounded(resolveCalculation(value, basis));

const resolveCalculation = (value: LengthPercentage, basis: number): number => {
  if (typeof value === 'number') return value;
  switch (value.kind) {
    case 'sum':
      return value.px + (value.percent / 100) * basis;
    case 'min':
      return Math.min(...value.of.map((part) => resolveCalculation(part, basis)));
    case 'max':
      return Math.max(...value.of.map((part) => resolveCalculation(part, basis)));
    case 'clamp': {
      const [low, wished, high] = value.of;
      return Math.max(
        resolveCalculation(low, basis),
        Math.min(resolveCalculation(wished, basis), resolveCalculation(high, basis)),
      );
    }
    case 'scaled':
      return value.factor * resolveCalculation(value.of, basis);
    case 'added':
      return value.of.reduce<number>((sum, part) => sum + resolveCalculation(part, basis), 0);
    case 'computed':
      return value.compute(...value.of.map((part) => resolveCalculation(part, basis)));
  }
};

/** True when the value depends on the basis, so that it cannot be resolved where the basis is indefinite. */
export const dependsOnBasis = (value: LengthPercentage): boolean => {
  if (typeof value === 'number') return false;
  switch (value.kind) {
    case 'sum':
      return value.percent !== 0;
    case 'scaled':
      return dependsOnBasis(value.of);
    default:
      return value.of.some(dependsOnBasis);
  }
};

/** sRGB, each channel 0 to 255, alpha 0 to 1. */
export interface Color {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

export type BorderStyle =
  | 'none'
  | 'hidden'
  | 'dotted'
  | 'dashed'
  | 'solid'
  | 'double'
  | 'groove'
  | 'ridge'
  | 'inset'
  | 'outset';

/** A picture named by a style: `url()` as written, with the address base of its stylesheet already applied. */
export type ImageValue = { readonly kind: 'url'; readonly url: string } | GradientValue;

/** css-images-4 §3. */
export interface GradientValue {
  readonly kind: 'gradient';
  readonly shape: GradientShape;
  readonly stops: readonly ColorStop[];
  readonly repeating: boolean;
  readonly interpolation: Interpolation;
}

export type GradientShape =
  | {
      readonly kind: 'linear';
      /** Degrees clockwise from "to top", or the corner that the line runs to. */
      readonly direction: number | { readonly x: 'left' | 'right'; readonly y: 'top' | 'bottom' };
    }
  | {
      readonly kind: 'radial';
      readonly isCircle: boolean;
      readonly size: RadialExtent | readonly [LengthPercentage, LengthPercentage];
      readonly at: readonly [LengthPercentage, LengthPercentage];
    };
export type RadialExtent = 'closest-side' | 'farthest-side' | 'closest-corner' | 'farthest-corner';

/** Without a colour it is a hint: where half the way between its neighbours lies. */
export interface ColorStop {
  readonly color: Color | null;
  readonly at: LengthPercentage | null;
}

/** In which space colours are mixed, and which way round a hue goes (css-color-4 §12). */
export interface Interpolation {
  readonly space: string;
  readonly hue: 'shorter' | 'longer' | 'increasing' | 'decreasing';
}

/** compositing-1 §9.1. */
export type BlendMode =
  | 'normal'
  | 'multiply'
  | 'screen'
  | 'overlay'
  | 'darken'
  | 'lighten'
  | 'color-dodge'
  | 'color-burn'
  | 'hard-light'
  | 'soft-light'
  | 'difference'
  | 'exclusion'
  | 'hue'
  | 'saturation'
  | 'color'
  | 'luminosity';

/** One layer of `background`; the first is nearest to the reader. */
export interface BackgroundLayer {
  readonly image: ImageValue | null;
  readonly x: LengthPercentage;
  readonly y: LengthPercentage;
  readonly size: 'cover' | 'contain' | { readonly width: LengthPercentageAuto; readonly height: LengthPercentageAuto };
  readonly repeatX: RepeatStyle;
  readonly repeatY: RepeatStyle;
  readonly origin: BoxArea;
  readonly clip: BoxArea;
  /** Fixed to the page box instead of the element. */
  readonly isFixed: boolean;
}
export type RepeatStyle = 'repeat' | 'no-repeat' | 'space' | 'round';
export type BoxArea = 'border-box' | 'padding-box' | 'content-box';

/** What shapes of a drawing are filled with: a colour, or a gradient of the same drawing by its id (SVG 2 §13.2). */
export type SvgPaint = Color | 'none' | PaintServer;
export interface PaintServer {
  readonly server: string;
  /** Where there is no such gradient. */
  readonly fallback: Color | 'none';
}

/** css-backgrounds-3 §6.1. Lengths in px. */
export interface BoxShadow {
  readonly isInset: boolean;
  readonly x: number;
  readonly y: number;
  readonly blur: number;
  readonly spread: number;
  readonly color: Color;
}

/** css-text-decor-4 §4. Lengths in px. */
export type TextShadow = Pick<BoxShadow, 'x' | 'y' | 'blur' | 'color'>;

/** Top, right, bottom and left. */
export type FourSides<T> = readonly [T, T, T, T];

/** How far from each edge the picture of a border is cut; numbers are pixels of the picture. */
export interface BorderImageSlice {
  readonly sides: FourSides<LengthPercentage>;
  readonly isFilled: boolean;
}

/** A length, or so many times the width of the border; `auto` is what the slice measures. */
export type BorderImageMeasure = LengthPercentageAuto | { readonly times: number };
export type BorderImageRepeat = 'stretch' | 'repeat' | 'round' | 'space';

/** One function of `transform`. Angles in degrees. */
export type TransformFunction =
  | { readonly kind: 'matrix'; readonly values: readonly [number, number, number, number, number, number] }
  | { readonly kind: 'translate'; readonly x: LengthPercentage; readonly y: LengthPercentage }
  | { readonly kind: 'scale'; readonly x: number; readonly y: number }
  | { readonly kind: 'rotate'; readonly angle: number }
  | { readonly kind: 'skew'; readonly x: number; readonly y: number };

/** A width for each side of a box. */
export interface Edges {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface CounterChange {
  readonly name: string;
  readonly value: number;
}

/** One item of `content` (css-content-3, css-gcpm-3). Strings are final; the rest is answered while boxes are built. */
export type ContentItem =
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'image'; readonly image: ImageValue }
  | { readonly kind: 'attr'; readonly name: string; readonly fallback: string }
  | { readonly kind: 'counter'; readonly name: string; readonly style: string }
  | { readonly kind: 'counters'; readonly name: string; readonly separator: string; readonly style: string }
  | { readonly kind: 'quote'; readonly which: 'open' | 'close'; readonly shown: boolean }
  | {
      readonly kind: 'string-reference';
      readonly name: string;
      readonly which: 'first' | 'start' | 'last' | 'first-except';
    }
  | { readonly kind: 'content'; readonly which: 'text' | 'before' | 'after' | 'first-letter' }
  | { readonly kind: 'target-counter'; readonly target: TargetReference; readonly name: string; readonly style: string }
  | {
      readonly kind: 'target-counters';
      readonly target: TargetReference;
      readonly name: string;
      readonly separator: string;
      readonly style: string;
    }
  | {
      readonly kind: 'target-text';
      readonly target: TargetReference;
      readonly which: 'content' | 'before' | 'after' | 'first-letter';
    }
  | { readonly kind: 'leader'; readonly pattern: string }
  | { readonly kind: 'element'; readonly name: string; readonly which: 'first' | 'start' | 'last' | 'first-except' };

/** What a cross reference points at: an address as written, or the attribute that holds it. */
export type TargetReference =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'attr'; readonly name: string };

export interface StringSet {
  readonly name: string;
  readonly content: readonly ContentItem[];
}

/** css-text-3 §8.1: how far lines are indented, and which. */
export interface TextIndent {
  readonly length: LengthPercentage;
  /** Not the first line, and with `each-line` not those after forced breaks, but all others. */
  readonly isHanging: boolean;
  readonly isEachLine: boolean;
}

export const noIndent: TextIndent = { length: 0, isHanging: false, isEachLine: false };
