import { conesToXyz, d50ToD65, inverse, linearToXyz, multiply, oklabToRoots, type Triple } from './xyz.ts';

/** A way to name colours by three channels, and the way to and from encoded sRGB, 0 to 1 where paper can follow. */
export interface ColorSpace {
  /** As relative colours call them (css-color-5 §4). */
  readonly channels: readonly [string, string, string];
  /** What 100 % of each channel is. */
  readonly wholes: Triple;
  /** Which channel is an angle in degrees. */
  readonly hue: 0 | 2 | null;
  readonly toSrgb: (channels: Triple) => Triple;
  readonly fromSrgb: (channels: Triple) => Triple;
}

const each = ([a, b, c]: Triple, change: (value: number) => number): Triple => [change(a), change(b), change(c)];
const signed = (value: number, change: (size: number) => number): number =>
  value < 0 ? -change(-value) : change(value);

const srgbCurve = (value: number): number =>
  signed(value, (size) => (size > 0.0031308 ? 1.055 * size ** (1 / 2.4) - 0.055 : 12.92 * size));
const srgbLight = (value: number): number =>
  signed(value, (size) => (size > 0.04045 ? ((size + 0.055) / 1.055) ** 2.4 : size / 12.92));

const xyzToSrgb = inverse(linearToXyz.srgb);
const d65ToD50 = inverse(d50ToD65);
const encoded = (xyz: Triple): Triple => each(multiply(xyzToSrgb, xyz), srgbCurve);
const xyzOf = (srgb: Triple): Triple => multiply(linearToXyz.srgb, each(srgb, srgbLight));

const rgbNames = ['r', 'g', 'b'] as const;
const xyzNames = ['x', 'y', 'z'] as const;
const ones: Triple = [1, 1, 1];

type FromXyz = Pick<ColorSpace, 'channels' | 'wholes' | 'hue'> & {
  readonly toXyz: (channels: Triple) => Triple;
  readonly fromXyz: (xyz: Triple) => Triple;
};

const byXyz = ({ toXyz, fromXyz, ...rest }: FromXyz): ColorSpace => ({
  ...rest,
  toSrgb: (channels) => encoded(toXyz(channels)),
  fromSrgb: (channels) => fromXyz(xyzOf(channels)),
});

/** A space of red, green and blue: its matrix, and the curve from its values to light and back. */
const rgbSpace = (
  name: keyof typeof linearToXyz,
  light: (value: number) => number,
  curve: (value: number) => number,
): ColorSpace => {
  const isD50 = name === 'prophoto';
  const back = inverse(linearToXyz[name]);
  return byXyz({
    channels: rgbNames,
    wholes: ones,
    hue: null,
    toXyz: (channels) => {
      const xyz = multiply(linearToXyz[name], each(channels, light));
      return isD50 ? multiply(d50ToD65, xyz) : xyz;
    },
    fromXyz: (xyz) => each(multiply(back, isD50 ? multiply(d65ToD50, xyz) : xyz), curve),
  });
};

const power = (exponent: number) => (value: number) => signed(value, (size) => size ** exponent);
const rec2020Light = (value: number): number =>
  signed(value, (size) =>
    size < 0.08124285829863151 ? size / 4.5 : ((size + 0.09929682680944) / 1.09929682680944) ** (1 / 0.45),
  );
const rec2020Curve = (value: number): number =>
  signed(value, (size) => (size > 0.018053968510807 ? 1.09929682680944 * size ** 0.45 - 0.09929682680944 : 4.5 * size));
const prophotoLight = (value: number): number => signed(value, (size) => (size <= 16 / 512 ? size / 16 : size ** 1.8));
const prophotoCurve = (value: number): number =>
  signed(value, (size) => (size >= 1 / 512 ? size ** (1 / 1.8) : 16 * size));

const d50White: Triple = [0.3457 / 0.3585, 1, (1 - 0.3457 - 0.3585) / 0.3585];
const [epsilon, kappa] = [216 / 24389, 24389 / 27];

const lab = byXyz({
  channels: ['l', 'a', 'b'],
  wholes: [100, 125, 125],
  hue: null,
  toXyz: ([lightness, a, b]) => {
    const y = (lightness + 16) / 116;
    const cubed = (root: number): number => (root ** 3 > epsilon ? root ** 3 : (116 * root - 16) / kappa);
    const bright = lightness > kappa * epsilon ? y ** 3 : lightness / kappa;
    const [white, , blue] = d50White;
    return multiply(d50ToD65, [cubed(y + a / 500) * white, bright, cubed(y - b / 200) * blue]);
  },
  fromXyz: (xyz) => {
    const d50 = multiply(d65ToD50, xyz);
    const root = (value: number): number => (value > epsilon ? Math.cbrt(value) : (kappa * value + 16) / 116);
    const [x, y, z] = [root(d50[0] / d50White[0]), root(d50[1]), root(d50[2] / d50White[2])];
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
  },
});

const rootsToOklab = inverse(oklabToRoots);
const xyzToCones = inverse(conesToXyz);

const oklab = byXyz({
  channels: ['l', 'a', 'b'],
  wholes: [1, 0.4, 0.4],
  hue: null,
  toXyz: (channels) =>
    multiply(
      conesToXyz,
      each(multiply(oklabToRoots, channels), (root) => root ** 3),
    ),
  fromXyz: (xyz) => multiply(rootsToOklab, each(multiply(xyzToCones, xyz), Math.cbrt)),
});

/** The same with chroma and hue instead of two axes. */
const polar = (of: ColorSpace, chroma: number): ColorSpace => ({
  channels: ['l', 'c', 'h'],
  wholes: [of.wholes[0], chroma, 360],
  hue: 2,
  toSrgb: ([lightness, size, degrees]) => {
    const angle = (degrees * Math.PI) / 180;
    return of.toSrgb([lightness, size * Math.cos(angle), size * Math.sin(angle)]);
  },
  fromSrgb: (srgb) => {
    const [lightness, a, b] = of.fromSrgb(srgb);
    return [lightness, Math.hypot(a, b), turned((Math.atan2(b, a) * 180) / Math.PI)];
  },
});

const turned = (degrees: number): number => ((degrees % 360) + 360) % 360;

/** css-color-4 §7.1. Hue in degrees, the others 0 to 1; the result 0 to 1. */
const hslChannel = (degrees: number, saturation: number, lightness: number, offset: number): number => {
  const place = turned(offset * 30 + degrees) / 30;
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  return lightness - chroma * Math.max(-1, Math.min(place - 3, 9 - place, 1));
};

const hslToSrgb = ([degrees, saturation, lightness]: Triple): Triple => {
  const [share, light] = [Math.max(0, saturation / 100), lightness / 100];
  return each([0, 8, 4], (offset) => hslChannel(degrees, share, light, offset));
};

/** Hue of the strongest channel, bent by the others. */
const hueOf = ([red, green, blue]: Triple): number => {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const range = most - least;
  if (range < 1e-9) return 0;
  if (most === red) return turned((60 * (green - blue)) / range);
  return most === green ? 60 * ((blue - red) / range + 2) : 60 * ((red - green) / range + 4);
};

const hsl: ColorSpace = {
  channels: ['h', 's', 'l'],
  wholes: [360, 100, 100],
  hue: 0,
  toSrgb: hslToSrgb,
  fromSrgb: (srgb) => {
    const [most, least] = [Math.max(...srgb), Math.min(...srgb)];
    const light = (most + least) / 2;
    const share = light <= 0 || light >= 1 ? 0 : (most - light) / Math.min(light, 1 - light);
    return [hueOf(srgb), share * 100, light * 100];
  },
};

const hwb: ColorSpace = {
  channels: ['h', 'w', 'b'],
  wholes: [360, 100, 100],
  hue: 0,
  toSrgb: ([degrees, whiteness, blackness]) => {
    const sum = whiteness + blackness;
    if (sum >= 100) return [whiteness / sum, whiteness / sum, whiteness / sum];
    return each(hslToSrgb([degrees, 100, 50]), (value) => value * (1 - sum / 100) + whiteness / 100);
  },
  fromSrgb: (srgb) => [hueOf(srgb), Math.min(...srgb) * 100, (1 - Math.max(...srgb)) * 100],
};

const same = (channels: Triple): Triple => channels;
const srgb: ColorSpace = { channels: rgbNames, wholes: ones, hue: null, toSrgb: same, fromSrgb: same };

const bytes: ColorSpace = {
  ...srgb,
  wholes: [255, 255, 255],
  toSrgb: (channels) => each(channels, (value) => value / 255),
  fromSrgb: (channels) => each(channels, (value) => value * 255),
};

const xyz: FromXyz = { channels: xyzNames, wholes: ones, hue: null, toXyz: same, fromXyz: same };
const xyzD65 = byXyz(xyz);
const xyzD50 = byXyz({
  ...xyz,
  toXyz: (channels) => multiply(d50ToD65, channels),
  fromXyz: (channels) => multiply(d65ToD50, channels),
});

/** What `color()`, `color-mix()` and gradients may name (css-color-4 §10.1). */
export const colorSpaces: ReadonlyMap<string, ColorSpace> = new Map([
  ['srgb', srgb],
  [
    'srgb-linear',
    rgbSpace(
      'srgb',
      (value) => value,
      (value) => value,
    ),
  ],
  ['display-p3', rgbSpace('displayP3', srgbLight, srgbCurve)],
  [
    'display-p3-linear',
    rgbSpace(
      'displayP3',
      (value) => value,
      (value) => value,
    ),
  ],
  ['a98-rgb', rgbSpace('a98', power(563 / 256), power(256 / 563))],
  ['prophoto-rgb', rgbSpace('prophoto', prophotoLight, prophotoCurve)],
  ['rec2020', rgbSpace('rec2020', rec2020Light, rec2020Curve)],
  ['xyz', xyzD65],
  ['xyz-d65', xyzD65],
  ['xyz-d50', xyzD50],
  ['lab', lab],
  ['lch', polar(lab, 150)],
  ['oklab', oklab],
  ['oklch', polar(oklab, 0.4)],
  ['hsl', hsl],
  ['hwb', hwb],
]);

/** The spaces that have functions of their own. */
export const colorFunctions: ReadonlyMap<string, ColorSpace> = new Map([
  ['rgb', bytes],
  ['rgba', bytes],
  ['hsl', hsl],
  ['hsla', hsl],
  ['hwb', hwb],
  ['lab', lab],
  ['lch', colorSpaces.get('lch')!],
  ['oklab', oklab],
  ['oklch', colorSpaces.get('oklch')!],
]);
