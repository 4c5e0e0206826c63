import type { ElementNode } from '../html/element-tree.ts';
import type { Picture } from '../image/drawing.ts';
import type { Images } from '../image/images.ts';
import { type NaturalSize, svgNaturalSize } from '../image/svg-natural-size.ts';
import type { ReplacedBox } from './box.ts';
import type { BoxOrigin } from './paragraph-box.ts';

const boxOf = (origin: BoxOrigin, content: ReplacedBox['content'], { width, height, ratio }: NaturalSize) =>
  ({ kind: 'replaced', ...origin, content, naturalWidth: width, naturalHeight: height, naturalRatio: ratio }) as const;

const pictureBox = (origin: BoxOrigin, picture: Picture | null): ReplacedBox => {
  if (!picture) return boxOf(origin, { kind: 'missing' }, { width: 16, height: 16, ratio: null });
  const content = { kind: 'picture', picture } as const;
  if (picture.format === 'svg') return boxOf(origin, content, picture);
  const { width, height } = picture;
  return boxOf(origin, content, { width, height, ratio: width / height });
};

/**
 * The box of `<img>` or `<svg>`, or of the picture that `content` puts in the place of an element (css-content-3 §1.2).
 * Null for other elements, and for an `<img>` that has nothing to show but its alternative text.
 */
export const replacedBox = (origin: BoxOrigin, images: Images): ReplacedBox | null => {
  const { element, style } = origin;
  const url = pictureIn(style.content);
  if (url !== null) return pictureBox(origin, images.read(url, element, style));
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
  const image = images.read(source, origin.element, origin.style);
  const isText = source === '' || (attributes.get('alt') ?? '').trim() !== '';
  return image || !isText ? pictureBox(origin, image) : null;
};

const svgBox = (origin: BoxOrigin): ReplacedBox =>
  boxOf(origin, { kind: 'svg', element: origin.element }, svgNaturalSize(origin.element));

/** The box of a picture in generated content. */
export const contentImageBox = (origin: BoxOrigin, url: string, images: Images): ReplacedBox =>
  pictureBox(origin, images.read(url, origin.element, origin.style));
