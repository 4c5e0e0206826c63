import type { Orientation } from './exif-orientation.ts';

export interface ImageHeader {
  readonly width: number;
  readonly height: number;
  /** Upright where the file says nothing. */
  readonly orientation?: Orientation;
}

/** A header, or the end of a sentence that begins with the picture and says what is wrong with it. */
export type HeaderAnswer = ImageHeader | string;
