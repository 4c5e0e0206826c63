import { inflateSync } from 'node:zlib';
import type { PngFile } from './png-file.ts';

/** Pixels in eight bits a sample, colours and alpha apart. */
export interface DecodedPng {
  readonly isGrey: boolean;
  readonly colors: Uint8Array;
  readonly alpha: Uint8Array | null;
}

/** One pass of an interlaced picture, or the whole of another (PNG §8.2). */
interface Pass {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
}

const wholePass: readonly Pass[] = [{ x: 0, y: 0, stepX: 1, stepY: 1 }];
const adam7: readonly Pass[] = [
  { x: 0, y: 0, stepX: 8, stepY: 8 },
  { x: 4, y: 0, stepX: 8, stepY: 8 },
  { x: 0, y: 4, stepX: 4, stepY: 8 },
  { x: 2, y: 0, stepX: 4, stepY: 4 },
  { x: 0, y: 2, stepX: 2, stepY: 4 },
  { x: 1, y: 0, stepX: 2, stepY: 2 },
  { x: 0, y: 1, stepX: 1, stepY: 2 },
];

/** Decodes what the file format cannot take over as it is. Throws when the data are damaged. */
export const decodePng = (file: PngFile): DecodedPng => {
  const samples = readSamples(file);
  const isGrey = file.palette === null && file.channels < 3;
  const pixels = file.width * file.height;
  const colorChannels = isGrey ? 1 : 3;
  const colors = new Uint8Array(pixels * colorChannels);
  const alpha = file.hasAlpha || file.transparency ? new Uint8Array(pixels) : null;
  for (let pixel = 0; pixel < pixels; pixel++) {
    const at = pixel * file.channels;
    for (let channel = 0; channel < colorChannels; channel++) {
      colors[pixel * colorChannels + channel] = colorOf(file, samples, at, channel);
    }
    if (alpha) alpha[pixel] = alphaOf(file, samples, at);
  }
  return { isGrey, colors, alpha };
};

const toByte = (sample: number, bits: number): number =>
  bits === 16 ? sample >> 8 : Math.round((sample * 255) / (2 ** bits - 1));

const colorOf = (file: PngFile, samples: Uint16Array, at: number, channel: number): number =>
  file.palette ? (file.palette[samples[at]! * 3 + channel] ?? 0) : toByte(samples[at + channel]!, file.bits);

/** The alpha channel, the palette's alpha, or the one colour that is transparent (PNG §11.3.2). */
const alphaOf = (file: PngFile, samples: Uint16Array, at: number): number => {
  const { transparency, channels } = file;
  if (!transparency) return toByte(samples[at + channels - 1]!, file.bits);
  if (file.palette) return transparency[samples[at]!] ?? 255;
  for (let channel = 0; channel < channels; channel++) {
    const keyed = transparency[channel * 2]! * 256 + transparency[channel * 2 + 1]!;
    if (samples[at + channel] !== keyed) return 255;
  }
  return 0;
};

/** Bytes of one pass, unpacked: a filter and the samples for each row. */
const sizeOf = ({ width, height, channels, bits }: PngFile, { x, y, stepX, stepY }: Pass): number => {
  const [columns, rows] = [Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY)];
  return columns <= 0 || rows <= 0 ? 0 : rows * (Math.ceil((columns * channels * bits) / 8) + 1);
};

/** The data without their compression; more than the picture can hold is not unpacked. */
const unpack = (file: PngFile, passes: readonly Pass[]): Uint8Array => {
  const size = passes.reduce((sum, pass) => sum + sizeOf(file, pass), 0);
  return inflateSync(file.data, { maxOutputLength: size + 1024 });
};

/** All samples in the order of the picture, interlacing undone. */
const readSamples = (file: PngFile): Uint16Array => {
  const { width, height, channels, bits } = file;
  const passes = file.isInterlaced ? adam7 : wholePass;
  const data = unpack(file, passes);
  const samples = new Uint16Array(width * height * channels);
  let at = 0;
  for (const pass of passes) {
    const columns = Math.ceil((width - pass.x) / pass.stepX);
    const rows = Math.ceil((height - pass.y) / pass.stepY);
    if (columns <= 0 || rows <= 0) continue;
    const rowBytes = Math.ceil((columns * channels * bits) / 8);
    const rowsOfPass = removeFilters(
      data.subarray(at, at + rows * (rowBytes + 1)),
      rows,
      rowBytes,
      (channels * bits) >> 3,
    );
    placeRows(file, samples, rowsOfPass, { ...pass, columns, rows, rowBytes });
    at += rows * (rowBytes + 1);
  }
  return samples;
};

/** PNG §9.2: each row begins with its filter, which adds to each byte a guess from those before. */
const removeFilters = (data: Uint8Array, rows: number, rowBytes: number, pixelBytes: number): Uint8Array => {
  if (data.length < rows * (rowBytes + 1)) throw new RangeError('too little data');
  const step = Math.max(1, pixelBytes);
  const plain = new Uint8Array(rows * rowBytes);
  for (let row = 0; row < rows; row++) {
    const filter = data[row * (rowBytes + 1)]!;
    const start = row * rowBytes;
    for (let at = 0; at < rowBytes; at++) {
      const left = at < step ? 0 : plain[start + at - step]!;
      const above = row === 0 ? 0 : plain[start + at - rowBytes]!;
      const corner = row === 0 || at < step ? 0 : plain[start + at - rowBytes - step]!;
      plain[start + at] = data[row * (rowBytes + 1) + 1 + at]! + guess(filter, left, above, corner);
    }
  }
  return plain;
};

const guess = (filter: number, left: number, above: number, corner: number): number => {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  return filter === 4 ? nearest(left, above, corner) : 0;
};

/** Paeth's predictor (PNG §9.4). */
const nearest = (left: number, above: number, corner: number): number => {
  const sum = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
};

interface RowsOfPass extends Pass {
  readonly columns: number;
  readonly rows: number;
  readonly rowBytes: number;
}

const placeRows = (file: PngFile, samples: Uint16Array, plain: Uint8Array, pass: RowsOfPass): void => {
  const { width, channels, bits } = file;
  for (let row = 0; row < pass.rows; row++) {
    for (let column = 0; column < pass.columns; column++) {
      const to = ((pass.y + row * pass.stepY) * width + pass.x + column * pass.stepX) * channels;
      for (let channel = 0; channel < channels; channel++) {
        samples[to + channel] = sampleAt(plain, row * pass.rowBytes, column * channels + channel, bits);
      }
    }
  }
};

const sampleAt = (plain: Uint8Array, rowStart: number, index: number, bits: number): number => {
  if (bits === 8) return plain[rowStart + index]!;
  if (bits === 16) return plain[rowStart + index * 2]! * 256 + plain[rowStart + index * 2 + 1]!;
  const bit = index * bits;
  return (plain[rowStart + (bit >> 3)]! >> (8 - bits - (bit & 7))) & (2 ** bits - 1);
};
