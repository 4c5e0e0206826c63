import type { Color } from '../../engine/index.ts';

const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance of an opaque colour, from 0 for black to 1 for white (WCAG 2.2). */
export const luminanceOf = ({ red, green, blue }: Color): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** How much two opaque colours differ, from 1 for none to 21 for black and white (WCAG 2.2). */
export const contrastRatio = (a: Color, b: Color): number => {
  const [one, other] = [luminanceOf(a), luminanceOf(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
};

/** What is seen where a colour lies on an opaque one. */
export const over = (top: Color, ground: Color): Color => {
  const mixed = (channel: 'red' | 'green' | 'blue'): number =>
    top[channel] * top.alpha + ground[channel] * (1 - top.alpha);
  return { red: mixed('red'), green: mixed('green'), blue: mixed('blue'), alpha: 1 };
};

const white: Color = { red: 255, green: 255, blue: 255, alpha: 1 };
const black: Color = { red: 0, green: 0, blue: 0, alpha: 1 };

/** Unprinted paper. */
export const paper = white;

const steps = 64;

/** The colour nearest to a text's that stands out from the ground enough; black or white always does. */
export const clearerColor = (text: Color, ground: Color, wanted: number): Color => {
  const end = contrastRatio(black, ground) > contrastRatio(white, ground) ? black : white;
  for (let step = 1; step < steps; step++) {
    const { red, green, blue } = over({ ...end, alpha: step / steps }, text);
    const color = { red: Math.round(red), green: Math.round(green), blue: Math.round(blue), alpha: 1 };
    if (contrastRatio(color, ground) >= wanted) return color;
  }
  return end;
};

/** As it is written in CSS. */
export const hexOf = ({ red, green, blue }: Color): string =>
  `#${[red, green, blue].map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
