import type { Picture, Rect } from '../engine/index.ts';

type Size = Pick<Rect, 'width' | 'height'>;

/** Width by height; null for a drawing that fits any room. */
export const ratioOf = (picture: Picture): number | null =>
  picture.format === 'svg' ? picture.ratio : picture.width / picture.height;

/** The size of a picture where nothing asks for another: what a drawing leaves open, the room decides (css-images-3 §5.3). */
export const naturalSizeIn = (room: Size, picture: Picture): Size => {
  const { width, height } = picture;
  const ratio = ratioOf(picture);
  if (width !== null && height !== null) return { width, height };
  if (width !== null) return { width, height: ratio === null ? room.height : width / ratio };
  if (height !== null) return { width: ratio === null ? room.width : height * ratio, height };
  if (ratio === null) return { width: room.width, height: room.height };
  return room.width / room.height < ratio
    ? { width: room.width, height: room.width / ratio }
    : { width: room.height * ratio, height: room.height };
};
