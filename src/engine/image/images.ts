import type { Report, SourceFile } from '../../diagnostics/index.ts';
import type { ElementNode } from '../html/index.ts';
import type { HtmlSource } from '../html-source.ts';
import type { ComputedStyle } from '../style/index.ts';
import type { Picture } from './drawing.ts';
import { asStored } from './raster-image.ts';
import { readDrawing } from './read-drawing.ts';
import { isDrawing, readRasterImage } from './read-raster-image.ts';

/** Pictures of the document, each read once. */
export interface Images {
  /**
   * The picture that an element names, turned as its `image-orientation` asks (css-images-3 §6.1). Null when it cannot
   * be used; a message at the element says why.
   */
  readonly read: (url: string, element: ElementNode, style: OrientationStyle) => Picture | null;
}

export type OrientationStyle = Pick<ComputedStyle, 'imageOrientation'>;

/** A picture, or the end of a sentence that says why there is none. */
type Answer = Picture | string;

export const createImages = (source: HtmlSource, report: Report): Images => {
  const known = new Map<string, Picture | null>();
  const stored = new Map<Picture, Picture>();
  const read = (url: string, element: ElementNode): Picture | null => {
    const kept = known.get(url);
    if (kept !== undefined) return kept;
    const answer = readPicture(url, source, report);
    if (typeof answer === 'string') reportUnreadable(url, element, answer, report);
    const picture = typeof answer === 'string' ? null : answer;
    known.set(url, picture);
    return picture;
  };
  return {
    read: (url, element, { imageOrientation }) => {
      const picture = read(url, element);
      if (imageOrientation === 'from-image' || !picture || picture.format === 'svg') return picture;
      const unturned = stored.get(picture) ?? asStored(picture);
      stored.set(picture, unturned);
      return unturned;
    },
  };
};

const readPicture = (url: string, source: HtmlSource, report: Report): Answer => {
  if (url === '') return 'it has no address';
  const answer = source.assets.read(url, source.html);
  if (answer.kind === 'error') return answer.message;
  if (isDrawing(answer.bytes)) return drawingIn({ path: answer.path, text: textOf(answer.bytes) }, report);
  const result = readRasterImage(answer.bytes, url);
  return result.kind === 'image' ? result.image : result.message;
};

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const drawingIn = (file: SourceFile, report: Report): Answer => readDrawing(file, report) ?? 'it holds no <svg>';

const reportUnreadable = (url: string, { span }: ElementNode, why: string, report: Report): void => {
  const message = `the picture "${shorten(url)}" cannot be used: ${why}`;
  const hint = 'give the path of a PNG, JPEG or SVG file inside the project';
  report({ severity: 'warning', code: 'IMAGE-unreadable', message, span, hint });
};

const shorten = (url: string): string => (url.length > 80 ? `${url.slice(0, 77)}…` : url);
