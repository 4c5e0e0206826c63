import { liesOnSide } from './exif-orientation.ts';
import { readJpegHeader } from './jpeg-header.ts';
import { readPngHeader } from './png-header.ts';
import type { RasterImage } from './raster-image.ts';

export type RasterAnswer =
  | { readonly kind: 'image'; readonly image: RasterImage }
  /** The end of a sentence that begins with the picture. */
  | { readonly kind: 'error'; readonly message: string };

const mostPixels = 200_000_000;

/** Reads a picture as far as its header and the skeleton of its file: far enough that writing it cannot fail. */
export const readRasterImage = (bytes: Uint8Array, url: string): RasterAnswer => {
  const format = formatOf(bytes);
  if (format !== 'png' && format !== 'jpeg') return { kind: 'error', message: format };
  const header = format === 'png' ? readPngHeader(bytes) : readJpegHeader(bytes);
  if (typeof header === 'string') return { kind: 'error', message: header };
  const { orientation = 1 } = header;
  const [width, height] = liesOnSide(orientation) ? [header.height, header.width] : [header.width, header.height];
  if (width === 0 || height === 0) return { kind: 'error', message: 'has no pixels: its width or height is zero' };
  if (width * height > mostPixels) {
    return { kind: 'error', message: `is too large: ${width} by ${height} pixels, more than 200 million` };
  }
  return { kind: 'image', image: { format, width, height, orientation, bytes, url } };
};

const signatures: readonly (readonly [at: number, bytes: string, name: string])[] = [
  [0, 'GIF8', 'a GIF'],
  [8, 'WEBP', 'a WebP'],
  [8, 'AVIF', 'an AVIF'],
  [4, 'ftypavif', 'an AVIF'],
  [4, 'ftypheic', 'a HEIC'],
  [0, 'BM', 'a BMP'],
  [0, 'II*\0', 'a TIFF'],
  [0, 'MM\0*', 'a TIFF'],
  [0, '%PDF', 'a PDF'],
];

/** The format by the first bytes, whatever the name says; for others a sentence's end. */
const formatOf = (bytes: Uint8Array): string => {
  if (bytes.length === 0) return 'is empty';
  const start = String.fromCharCode(...bytes.subarray(0, 32));
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('\xff\xd8')) return 'jpeg';
  const other = signatures.find(([at, signature]) => start.startsWith(signature, at));
  if (other) return `is ${other[2]}; convert it to PNG or JPEG`;
  return 'is neither PNG, JPEG nor SVG';
};

/** Whether a file begins as SVG files do, whatever its name says. */
export const isDrawing = (bytes: Uint8Array): boolean =>
  /^(\xef\xbb\xbf)?\s*<(\?xml|svg|!)/i.test(String.fromCharCode(...bytes.subarray(0, 32)));
