import { deflateSync } from 'node:zlib';
import { liesOnSide, type RasterImage } from '../engine/index.ts';
import { type DecodedPng, decodePng } from './decode-png.ts';
import { type PngFile, readPngFile } from './png-file.ts';
import type { PdfValue, PressDocument, Reference } from './press-document.ts';

export type WrittenImage =
  | { readonly kind: 'image'; readonly reference: Reference }
  /** The end of a sentence that begins with the picture. */
  | { readonly kind: 'error'; readonly message: string };

/**
 * A picture as an image XObject. Compressed data go into the file as they are wherever PDF can hold them; what has an
 * alpha channel is decoded and split. All of it is synchronous, so that the order of objects never changes.
 */
export const writeImage = (document: PressDocument, image: RasterImage): WrittenImage => {
  try {
    if (image.format === 'png') return writePng(document, image.bytes);
    return { kind: 'image', reference: writeJpeg(document, image) };
  } catch {
    return { kind: 'error', message: 'is damaged: its data cannot be decoded' };
  }
};

/** A sheet of A3 at 600 dots to the inch fits; it takes about 20 bytes for each pixel to decode it. */
const mostDecoded = 80_000_000;

const imageData = (width: number, height: number, bits: number, space: PdfValue): Record<string, PdfValue> => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: width,
  Height: height,
  BitsPerComponent: bits,
  ColorSpace: space,
});

const jpegSpaces: Readonly<Record<number, string>> = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' };

const writeJpeg = (document: PressDocument, image: RasterImage): Reference => {
  const { bytes, orientation } = image;
  const [width, height] = liesOnSide(orientation) ? [image.height, image.width] : [image.width, image.height];
  const frame = jpegFrame(bytes);
  const data = {
    ...imageData(width, height, frame.bits, jpegSpaces[frame.channels] ?? 'DeviceRGB'),
    Filter: 'DCTDecode',
  };
  // Programs that write CMYK in JPEG store it inverted, as Adobe does.
  return document.stream(frame.channels === 4 ? { ...data, Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : data, bytes);
};

/** Sample precision and number of channels from the frame header (ITU-T T.81 §B.2.2). */
const jpegFrame = (bytes: Uint8Array): { readonly bits: number; readonly channels: number } => {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) throw new RangeError('no marker');
    const marker = bytes[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { bits: bytes[at + 4]!, channels: bytes[at + 9]! };
    at += marker === 0xff ? 1 : 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
  }
  throw new RangeError('no frame');
};

const writePng = (document: PressDocument, bytes: Uint8Array): WrittenImage => {
  const file = readPngFile(bytes);
  const isPlain = !file.isInterlaced && !file.hasAlpha && file.transparency === null;
  if (isPlain) return { kind: 'image', reference: writePlainPng(document, file) };
  if (file.width * file.height > mostDecoded)
    return {
      kind: 'error',
      message: 'is too large to be transparent or interlaced: it has more than 80 million pixels',
    };
  return { kind: 'image', reference: writeDecodedPng(document, file, decodePng(file)) };
};

/** PDF knows the row filters of PNG as predictor 15: the data need no decoding. */
const writePlainPng = (document: PressDocument, file: PngFile): Reference => {
  const { width, height, bits, channels } = file;
  const data = {
    ...imageData(width, height, bits, colorSpaceOf(document, file)),
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: channels, BitsPerComponent: bits, Columns: width },
  };
  return document.stream(data, file.data);
};

const colorSpaceOf = (document: PressDocument, { palette, channels }: PngFile): PdfValue => {
  if (palette === null) return channels >= 3 ? 'DeviceRGB' : 'DeviceGray';
  return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, document.stream({}, palette)];
};

const writeDecodedPng = (document: PressDocument, { width, height }: PngFile, decoded: DecodedPng): Reference => {
  const data: Record<string, PdfValue> = {
    ...imageData(width, height, 8, decoded.isGrey ? 'DeviceGray' : 'DeviceRGB'),
    Filter: 'FlateDecode',
  };
  if (decoded.alpha) {
    const mask = { ...imageData(width, height, 8, 'DeviceGray'), Filter: 'FlateDecode' };
    data.SMask = document.stream(mask, deflateSync(decoded.alpha));
  }
  return document.stream(data, deflateSync(decoded.colors));
};
