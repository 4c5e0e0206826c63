/** How a camera was held: 1 is upright; 2 to 4 are mirrored or upside down, 5 to 8 lie on their side (Exif 2.32 §4.6.4). */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export const liesOnSide = (orientation: Orientation): boolean => orientation >= 5;

const orientations: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];
const orientationTag = 0x0112;

/** The orientation in an Exif segment of a JPEG file, which begins after its length; upright when it says nothing. */
export const exifOrientation = (segment: Uint8Array): Orientation => {
  const isExif = String.fromCharCode(...segment.subarray(0, 4)) === 'Exif';
  const tiff = segment.subarray(6);
  if (!isExif || tiff.length < 14) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittle = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > tiff.length) return 1;
  const entries = view.getUint16(directory, isLittle);
  for (let at = directory + 2, left = entries; left > 0 && at + 12 <= tiff.length; at += 12, left--) {
    if (view.getUint16(at, isLittle) !== orientationTag) continue;
    const value = view.getUint16(at + 8, isLittle);
    return orientations.find((each) => each === value) ?? 1;
  }
  return 1;
};
