import { DiagnosticLog } from '../../src/diagnostics/index.ts';
import { parseHtml } from '../../src/engine/html/index.ts';
import type {
  BoxFragment,
  ComputedStyle,
  Edges,
  ElementNode,
  Fragment,
  InlineFragment,
  LineFragment,
  Page,
  ParagraphBox,
  RasterImage,
  Rect,
  ShapedText,
  TextFragment,
} from '../../src/engine/index.ts';
import { noEdges } from '../../src/engine/index.ts';
import { createFontLibrary } from '../../src/engine/text/index.ts';
import { shapeText } from '../../src/engine/text/shape-text.ts';
import { type PaintedDocument, paintDocument } from '../../src/paint/index.ts';
import { serifRegular } from '../engine/support/fonts.ts';
import { initialStyle } from '../engine/support/initial-style.ts';

type Style = Partial<ComputedStyle>;

const log = new DiagnosticLog();
export const fonts = createFontLibrary(
  [serifRegular],
  { generic: new Map(), fallback: ['Source Serif 4'] },
  log.report,
);
export const face = fonts.primary(initialStyle());

export const shaped = (text: string): ShapedText =>
  shapeText(face, text, { features: [], language: 'en', direction: 'ltr' });

const sheetWidth = 400;
const sheetHeight = 300;

/** A document whose fragments are written by hand: the HTML gives the elements, `styles` what they look like. */
export class Sketch {
  readonly root: ElementNode;
  readonly messages = new DiagnosticLog();
  readonly #styles: Readonly<Record<string, Style>>;
  readonly #pages: Page[] = [];
  readonly #computed = new Map<ElementNode, ComputedStyle>();
  readonly #images: ReadonlyMap<string, RasterImage>;

  constructor(html: string, styles: Readonly<Record<string, Style>> = {}, images: readonly RasterImage[] = []) {
    const text = `<!DOCTYPE html><html lang="en"><head><title>Sketch</title></head><body>${html}</body></html>`;
    this.root = parseHtml({ path: 'page.html', text }, this.messages.report).root;
    this.#styles = styles;
    this.#images = new Map(images.map((image) => [image.url, image]));
  }

  /** The element with an id, else the first with a name. */
  element(wanted: string): ElementNode {
    const all = [...elementsIn(this.root)];
    const found = all.find((one) => one.attributes.get('id') === wanted) ?? all.find((one) => one.name === wanted);
    if (!found) throw new Error(`no element ${wanted}`);
    return found;
  }

  readonly styleOf = (element: ElementNode): ComputedStyle => {
    const known = this.#computed.get(element);
    if (known) return known;
    const language = element.attributes.get('lang') ?? (element.parent ? this.styleOf(element.parent).language : '');
    const { display = 'block', ...changes } =
      this.#styles[element.attributes.get('id') ?? ''] ?? this.#styles[element.name] ?? {};
    const style = initialStyle({ display: element.name === 'head' ? 'none' : display, language, ...changes });
    this.#computed.set(element, style);
    return style;
  };

  block(
    wanted: string,
    rect: Rect,
    children: readonly Fragment[] = [],
    changes: Partial<BoxFragment> = {},
  ): BoxFragment {
    const element = this.element(wanted);
    const style = this.styleOf(element);
    const paragraph = emptyParagraph(element, style);
    return {
      kind: 'box',
      box: paragraph,
      style,
      element,
      pseudo: null,
      ...rect,
      border: bordersOf(style),
      padding: noEdges,
      edges: { isFirst: true, isLast: true },
      isRepeat: false,
      isSlice: false,
      children,
      marks: [],
      baseline: null,
      lastBaseline: null,
      ...changes,
    };
  }

  text(wanted: string, content: string, x = 0, changes: Partial<TextFragment> = {}): TextFragment {
    const element = this.element(wanted);
    const style = this.styleOf(element);
    const run = shaped(content);
    const width = (run.width / face.unitsPerEm) * style.fontSize;
    return {
      kind: 'text',
      x,
      y: 0,
      width,
      height: style.fontSize,
      baseline: style.fontSize * 0.8,
      style,
      element,
      pseudo: null,
      size: style.fontSize,
      face,
      runs: [run],
      text: content,
      spacing: null,
      copyText: content,
      ...changes,
    };
  }

  page(body: BoxFragment | null, changes: Partial<Page> = {}): this {
    const style = {
      width: sheetWidth,
      height: sheetHeight,
      style: initialStyle({ marginTop: 0, marginRight: 0, marginBottom: 0, marginLeft: 0 }),
      marginBoxes: new Map(),
      contentPlaces: new Map(),
      box: { margin: noEdges, border: noEdges, padding: noEdges },
      footnoteArea: initialStyle({}),
      marks: { crop: false, cross: false },
      bleed: 0,
      rotation: 0 as const,
    };
    const number = this.#pages.length + 1;
    this.#pages.push({
      number,
      style,
      isLeft: false,
      isBlank: false,
      name: '',
      body,
      marginBoxes: [],
      marks: [],
      ...changes,
    });
    return this;
  }

  paint(): PaintedDocument {
    const tree = { root: this.root, title: 'Sketch', language: 'en' };
    const images = { read: (url: string) => this.#images.get(url) ?? null };
    return paintDocument(
      { pages: this.#pages, fonts, images, styled: { tree, styleOf: this.styleOf } },
      this.messages.report,
    );
  }
}

const emptyParagraph = (element: ElementNode, style: ComputedStyle): ParagraphBox => ({
  kind: 'paragraph',
  style,
  element,
  pseudo: null,
  isAnonymous: false,
  marker: null,
  marks: [],
  items: [],
  text: '',
});

/** What lines are given where it does not matter whose they are. */
const someParagraph = emptyParagraph(new Sketch('').root, initialStyle());

export const line = (y: number, ...children: readonly InlineFragment[]): LineFragment => ({
  kind: 'line',
  x: 0,
  y,
  width: sheetWidth,
  height: 20,
  baseline: 15,
  children,
  paragraph: someParagraph,
  start: 0,
  end: 0,
});

export const at = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });

const bordersOf = (style: ComputedStyle): Edges => ({
  top: style.borderTopWidth,
  right: style.borderRightWidth,
  bottom: style.borderBottomWidth,
  left: style.borderLeftWidth,
});

function* elementsIn(element: ElementNode): Iterable<ElementNode> {
  yield element;
  for (const child of element.children) if (child.kind === 'element') yield* elementsIn(child);
}
