import { liesOnSide, type Orientation } from './exif-orientation.ts';

/** A picture in a format that the PDF can hold, checked as far as its header. */
export interface RasterImage {
  readonly format: 'png' | 'jpeg';
  /** In image pixels, seen upright; one is one px unless CSS says otherwise. */
  readonly width: number;
  readonly height: number;
  /** How the stored picture must be turned to stand upright. */
  readonly orientation: Orientation;
  readonly bytes: Uint8Array;
  /** The address as written, for messages. */
  readonly url: string;
}

/** The picture as its file holds it, whatever the camera said of how it lies. */
export const asStored = (image: RasterImage): RasterImage => {
  const [width, height] = liesOnSide(image.orientation) ? [image.height, image.width] : [image.width, image.height];
  return { ...image, width, height, orientation: 1 };
};
