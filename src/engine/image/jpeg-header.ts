import { exifOrientation, type Orientation } from './exif-orientation.ts';
import type { HeaderAnswer } from './image-header.ts';

/** Markers without a length (ITU-T T.81 §B.1.1.3). */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const exifMarker = 0xe1;

const turned = (answer: HeaderAnswer, orientation: Orientation): HeaderAnswer =>
  typeof answer === 'string' ? answer : { ...answer, orientation };

/** Walks the segments up to the frame header, which holds the size. */
export const readJpegHeader = (bytes: Uint8Array): HeaderAnswer => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation: Orientation = 1;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return 'is damaged: its JPEG segments do not follow each other';
    const marker = bytes[at + 1]!;
    if (marker === 0xff || isBare(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2) return 'is damaged: one of its JPEG segments has no length';
    if (isFrame(marker)) return turned(readFrame(bytes, view, at, marker), orientation);
    if (marker === exifMarker) orientation = exifOrientation(bytes.subarray(at + 4, at + 2 + length));
    at += 2 + length;
  }
  return 'is cut short: its JPEG header ends before it gives a size';
};

/** PDF takes baseline, extended and progressive frames coded by Huffman (ISO 32000-1 §7.4.8). */
const readFrame = (bytes: Uint8Array, view: DataView, at: number, marker: number): HeaderAnswer => {
  if (at + 10 > bytes.length) return 'is cut short: its JPEG header ends before it gives a size';
  if (marker > 0xc2) return 'is a kind of JPEG that PDF cannot hold; save it as an ordinary JPEG';
  if (bytes[at + 4] !== 8) return 'has more than eight bits a colour; save it as an ordinary JPEG';
  if (![1, 3, 4].includes(bytes[at + 9]!)) return 'is damaged: it has no colour space that JPEG knows';
  if (!hasScan(bytes, view, at)) return 'is cut short: its data end before the picture does';
  return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
};

/** Some coded data must follow the frame; a missing end marker alone is forgiven, as viewers do. */
const hasScan = (bytes: Uint8Array, view: DataView, frame: number): boolean => {
  for (let at = frame; at + 4 <= bytes.length; at += 2 + view.getUint16(at + 2)) {
    if (bytes[at] !== 0xff) return false;
    if (bytes[at + 1] === 0xda) return at + 2 + view.getUint16(at + 2) < bytes.length;
  }
  return false;
};
