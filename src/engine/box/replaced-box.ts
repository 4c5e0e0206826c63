import type { Report } from '../../diagnostics/index.ts';
import type { ElementNode } from '../html/element-tree.ts';
import type { HtmlSource } from '../html-source.ts';
import type { RasterImage } from '../image/raster-image.ts';
import { readRasterImage } from '../image/read-raster-image.ts';
import { svgNaturalSize } from '../image/svg-natural-size.ts';
import type { ReplacedBox } from './box.ts';
import type { BoxOrigin } from './paragraph-box.ts';

/** Pictures of the document, each read once. */
export interface Images {
  readonly read: (url: string, element: ElementNode) => RasterImage | null;
}

export const createImages = (source: HtmlSource, report: Report): Images => {
  const known = new Map<string, RasterImage | null>();
  const load = (url: string, element: ElementNode): RasterImage | null => {
    const fail = (message: string): null => {
      const hint = 'give the path of a PNG or JPEG file inside the project';
      report({
        severity: 'warning',
        code: 'IMAGE-unreadable',
        message: `the picture "${shorten(url)}" cannot be used: ${message}`,
        span: element.span,
        hint,
      });
      return null;
    };
    if (url === '') return fail('it has no address');
    const answer = source.assets.read(url, source.html);
    if (answer.kind === 'error') return fail(answer.message);
    const result = readRasterImage(answer.bytes, url);
    return result.kind === 'image' ? result.image : fail(result.message);
  };
  return {
    read: (url, element) => {
      const kept = known.get(url);
      if (kept !== undefined) return kept;
      const image = load(url, element);
      known.set(url, image);
      return image;
    },
  };
};

const shorten = (url: string): string => (url.length > 80 ? `${url.slice(0, 77)}…` : url);

const rasterBox = (origin: BoxOrigin, image: RasterImage | null): ReplacedBox => ({
  kind: 'replaced',
  ...origin,
  content: image ? { kind: 'raster', image } : { kind: 'missing' },
  naturalWidth: image?.width ?? 16,
  naturalHeight: image?.height ?? 16,
  naturalRatio: image ? image.width / image.height : null,
});

/**
 * The box of `<img>` or `<svg>`, or of the picture that `content` puts in the place of an element (css-content-3 §1.2).
 * Null for other elements, and for an `<img>` that has nothing to show but its alternative text.
 */
export const replacedBox = (origin: BoxOrigin, images: Images): ReplacedBox | null => {
  const { element, style } = origin;
  const url = pictureIn(style.content);
  if (url !== null) return rasterBox(origin, images.read(url, element));
  if (isImage(element)) return imageBox(origin, images);
  return element.namespace === 'svg' && element.name === 'svg' ? svgBox(origin) : null;
};

/** The address of the picture that `content` consists of. */
const pictureIn = (content: BoxOrigin['style']['content']): string | null => {
  const [item, ...others] = typeof content === 'string' ? [] : content;
  return item?.kind === 'image' && item.image.kind === 'url' && others.length === 0 ? item.image.url : null;
};

export const isImage = ({ namespace, name }: ElementNode): boolean => namespace === 'html' && name === 'img';

/** An unreadable picture without an alternative keeps its place; one without an address has none. */
const imageBox = (origin: BoxOrigin, images: Images): ReplacedBox | null => {
  const { attributes } = origin.element;
  const source = (attributes.get('src') ?? '').trim();
  const image = images.read(source, origin.element);
  const isText = source === '' || (attributes.get('alt') ?? '').trim() !== '';
  return image || !isText ? rasterBox(origin, image) : null;
};

const svgBox = (origin: BoxOrigin): ReplacedBox => {
  const { element } = origin;
  const { width, height, ratio } = svgNaturalSize(element);
  const content = { kind: 'svg', element } as const;
  return { kind: 'replaced', ...origin, content, naturalWidth: width, naturalHeight: height, naturalRatio: ratio };
};

/** The box of a picture in generated content. */
export const contentImageBox = (origin: BoxOrigin, url: string, images: Images): ReplacedBox =>
  rasterBox(origin, images.read(url, origin.element));
