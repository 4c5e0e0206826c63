/** A picture in a format that the PDF can hold, checked as far as its header. */
export interface RasterImage {
  readonly format: 'png' | 'jpeg';
  /** In image pixels; one is one px unless CSS says otherwise. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  /** The address as written, for messages. */
  readonly url: string;
}
