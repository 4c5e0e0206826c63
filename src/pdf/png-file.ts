/** A PNG file taken apart, its data still compressed (PNG §11). */
export interface PngFile {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** Samples of a pixel in the data: 1 for grey and palette, 3 for colour, one more with alpha. */
  readonly channels: number;
  readonly hasAlpha: boolean;
  readonly isInterlaced: boolean;
  readonly palette: Uint8Array | null;
  readonly transparency: Uint8Array | null;
  readonly data: Uint8Array;
}

const channelsByType: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Throws a RangeError when the file is cut short. */
export const readPngFile = (bytes: Uint8Array): PngFile => {
  const chunks = readChunks(bytes);
  const header = chunks.find(({ type }) => type === 'IHDR')?.view;
  if (!header) throw new RangeError('no header');
  const colorType = header.getUint8(9);
  return {
    width: header.getUint32(0),
    height: header.getUint32(4),
    bits: header.getUint8(8),
    channels: channelsByType[colorType] ?? 1,
    hasAlpha: colorType === 4 || colorType === 6,
    isInterlaced: header.getUint8(12) === 1,
    palette: colorType === 3 ? bytesOf(chunks, 'PLTE') : null,
    transparency: colorType === 4 || colorType === 6 ? null : bytesOf(chunks, 'tRNS'),
    data: Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ view }) => bytesIn(view))),
  };
};

interface Chunk {
  readonly type: string;
  readonly view: DataView;
}

const signatureLength = 8;

const readChunks = (bytes: Uint8Array): readonly Chunk[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = signatureLength; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, view: new DataView(bytes.buffer, bytes.byteOffset + at + 8, length) });
    if (type === 'IEND') break;
    at += 12 + length;
  }
  return chunks;
};

const bytesIn = (view: DataView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

const bytesOf = (chunks: readonly Chunk[], wanted: string): Uint8Array | null => {
  const chunk = chunks.find(({ type }) => type === wanted);
  return chunk ? bytesIn(chunk.view) : null;
};
