import type { HeaderAnswer } from './image-header.ts';

const signatureLength = 8;
/** Sample depths that the colour types allow (PNG §11.2.1). */
const depthsByType: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Checks the header, and that the chunks reach to the end of the picture. */
export const readPngHeader = (bytes: Uint8Array): HeaderAnswer => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isHeader = bytes.length >= 33 && view.getUint32(8) === 13 && chunkName(bytes, 12) === 'IHDR';
  if (!isHeader) return 'is damaged: its PNG header is missing or cut short';
  if (view.getUint32(29) !== crc32(bytes.subarray(12, 29))) return 'is damaged: the checksum of its header is wrong';
  const [depth, colorType] = [bytes[24]!, bytes[25]!];
  if (!depthsByType[colorType]?.includes(depth)) return 'is damaged: PNG has no such kind of colour';
  if (bytes[26] !== 0 || bytes[27] !== 0 || bytes[28]! > 1) return 'is packed in a way that PNG does not know';
  return chunksFault(bytes, view, colorType === 3) ?? { width: view.getUint32(16), height: view.getUint32(20) };
};

const chunkName = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

const chunksFault = (bytes: Uint8Array, view: DataView, needsPalette: boolean): string | null => {
  const found = new Set<string>();
  for (let at = signatureLength; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) break;
    const name = chunkName(bytes, at + 4);
    if (name === 'PLTE' && (length === 0 || length > 768 || length % 3 !== 0))
      return 'is damaged: its palette is broken';
    found.add(name);
    if (name === 'IEND') break;
  }
  if (!found.has('IDAT') || !found.has('IEND')) return 'is cut short: its data end before the picture does';
  return needsPalette && !found.has('PLTE') ? 'is damaged: its palette is missing' : null;
};

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The checksum of PNG chunks (PNG §5.5). */
export const crc32 = (bytes: Uint8Array): number => {
  let value = 0xffffffff;
  for (const byte of bytes) value = crcTable[(value ^ byte) & 0xff]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
};
