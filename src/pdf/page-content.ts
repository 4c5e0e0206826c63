import type { Color } from '../engine/index.ts';
import type {
  Artifact,
  DisplayList,
  DrawItem,
  GlyphsItem,
  Matrix,
  Paint,
  PathCommand,
  PathItem,
} from '../paint/display-list.ts';
import { type GraphicsState, initialState } from './graphics-state.ts';
import { coordinate, factor } from './numbers.ts';
import type { PageResources } from './page-resources.ts';
import { shownText } from './shown-text.ts';

type Push = Extract<DrawItem, { kind: 'push' }>;
type Picture = Extract<DrawItem, { kind: 'image' }>;
type Rectangle = Extract<DrawItem, { kind: 'rect' }>;

/** Answers with the number of the marked content that begins (ISO 32000-1 §14.7.4.2). */
export type MarkStructure = (node: Exclude<Extract<DrawItem, { kind: 'structure' }>['node'], Artifact>) => number;

/**
 * The operators of one page. pdfkit has already turned the y axis downwards and counts points; the first operator here
 * scales to px, so that all that follows has the coordinates of the display list. Only glyphs are turned back up.
 */
export class PageContent {
  #operators = '';
  #state: GraphicsState = initialState;
  readonly #saved: GraphicsState[] = [];
  #isText = false;
  #isMarked = false;
  readonly #resources: PageResources;
  readonly #mark: MarkStructure;

  constructor(page: DisplayList, resources: PageResources, mark: MarkStructure) {
    this.#resources = resources;
    this.#mark = mark;
    this.#operators = `0.75 0 0 0.75 ${coordinate(page.bleed * 0.75)} ${coordinate(page.bleed * 0.75)} cm\n`;
  }

  draw(item: Exclude<DrawItem, { kind: 'link' | 'anchor' }>): void {
    switch (item.kind) {
      case 'glyphs':
        this.#glyphs(item);
        break;
      case 'rect':
        this.#rectangle(item);
        break;
      case 'path':
        this.#path(item);
        break;
      case 'image':
        this.#picture(item);
        break;
      case 'push':
        this.#push(item);
        break;
      case 'pop':
        this.#pop();
        break;
      case 'structure':
        this.#begin(item.node);
        break;
      case 'structure-end':
        this.#end();
        break;
    }
  }

  /** The finished operators, whatever the display list left open closed. */
  finish(): string {
    this.#end();
    while (this.#saved.length > 0) this.#pop();
    return this.#operators;
  }

  #begin(node: Extract<DrawItem, { kind: 'structure' }>['node']): void {
    this.#end();
    this.#isMarked = true;
    if (node.kind === 'node') this.#operators += `/${node.role} <</MCID ${this.#mark(node)}>> BDC\n`;
    else this.#operators += `${artifactTag(node)}\n`;
  }

  #end(): void {
    this.#leaveText();
    if (this.#isMarked) this.#operators += 'EMC\n';
    this.#isMarked = false;
  }

  #glyphs(item: GlyphsItem): void {
    if (item.size <= 0) return;
    const face = this.#resources.face(item.face);
    if (!face) return;
    this.#fill(item.color);
    if (!this.#isText) this.#operators += 'BT\n';
    this.#isText = true;
    this.#set('font', `/${face.name} ${coordinate(item.size)} Tf`);
    this.#operators += `1 0 0 -1 ${coordinate(item.x)} ${coordinate(item.y)} Tm\n${shownText(item, face)}`;
  }

  #rectangle(item: Rectangle): void {
    this.#leaveText();
    this.#fill(item.color);
    this.#operators += `${rectangleOf(item)} re f\n`;
  }

  #path(item: PathItem): void {
    if (item.commands.length === 0 || (!item.fill && !item.stroke)) return;
    this.#leaveText();
    if (item.fill) this.#fillWith(item.fill);
    if (item.stroke) this.#stroke(item.stroke);
    const alphas = [item.fill?.kind === 'color' ? item.fill.color.alpha : 1, item.stroke?.color.alpha ?? 1] as const;
    this.#alpha(item.fill ? alphas[0] : alphas[1], item.stroke ? alphas[1] : alphas[0]);
    const star = item.fill && item.fillRule === 'evenodd' ? '*' : '';
    const paint = item.fill && item.stroke ? 'B' : item.fill ? 'f' : 'S';
    this.#operators += `${pathOf(item.commands)}${paint}${star}\n`;
  }

  #picture(item: Picture): void {
    const name = this.#resources.image(item.image);
    if (name === null) return;
    this.#leaveText();
    this.#alpha(1, 1);
    const [x, bottom] = [coordinate(item.x), coordinate(item.y + item.height)];
    this.#operators += `q ${coordinate(item.width)} 0 0 ${coordinate(-item.height)} ${x} ${bottom} cm /${name} Do Q\n`;
  }

  #push(item: Push): void {
    this.#leaveText();
    this.#saved.push(this.#state);
    this.#state = { ...this.#state, opacity: this.#state.opacity * item.opacity };
    this.#operators += 'q\n';
    if (item.matrix) this.#operators += `${matrixOf(item.matrix)} cm\n`;
    if (item.clip) this.#operators += `${pathOf(item.clip)}${item.clipRule === 'evenodd' ? 'W*' : 'W'} n\n`;
  }

  #pop(): void {
    const state = this.#saved.pop();
    if (!state) return;
    this.#leaveText();
    this.#state = state;
    this.#operators += 'Q\n';
  }

  #leaveText(): void {
    if (this.#isText) this.#operators += 'ET\n';
    this.#isText = false;
  }

  #set(what: Exclude<keyof GraphicsState, 'opacity'>, operator: string): void {
    if (this.#state[what] === operator) return;
    this.#state = { ...this.#state, [what]: operator };
    this.#operators += `${operator}\n`;
  }

  #fill(color: Color): void {
    this.#set('fill', colorOperator(color, 'g', 'rg'));
    this.#alpha(color.alpha, color.alpha);
  }

  #fillWith(paint: Paint): void {
    if (paint.kind === 'color') this.#set('fill', colorOperator(paint.color, 'g', 'rg'));
    else this.#set('fill', `/Pattern cs /${this.#resources.gradient(paint)} scn`);
  }

  #stroke(stroke: NonNullable<PathItem['stroke']>): void {
    this.#set('stroke', colorOperator(stroke.color, 'G', 'RG'));
    this.#set('lineWidth', `${coordinate(stroke.width)} w`);
    const cap = ['butt', 'round', 'square'].indexOf(stroke.cap);
    const join = ['miter', 'round', 'bevel'].indexOf(stroke.join);
    this.#set('lineStyle', `${cap} J ${join} j [${stroke.dashes.map(coordinate).join(' ')}] 0 d`);
  }

  #alpha(fill: number, stroke: number): void {
    const { opacity, alpha } = this.#state;
    const isOpaque = fill * opacity >= 1 && stroke * opacity >= 1;
    if (isOpaque && alpha === '') return;
    this.#set('alpha', `/${this.#resources.alpha(fill * opacity, stroke * opacity)} gs`);
  }
}

const artifactTag = ({ type, subtype }: Artifact): string =>
  `/Artifact <</Type /${type}${subtype === null ? '' : ` /Subtype /${subtype}`}>> BDC`;

const rectangleOf = ({ x, y, width, height }: Rectangle): string =>
  `${coordinate(x)} ${coordinate(y)} ${coordinate(width)} ${coordinate(height)}`;

const matrixOf = ([a, b, c, d, e, f]: Matrix): string =>
  `${factor(a)} ${factor(b)} ${factor(c)} ${factor(d)} ${coordinate(e)} ${coordinate(f)}`;

const pathOperators = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

const pathOf = (commands: readonly PathCommand[]): string => {
  let operators = '';
  for (const [name, ...places] of commands) {
    for (const place of places) operators += `${coordinate(place)} `;
    operators += `${pathOperators[name]}\n`;
  }
  return operators;
};

/** Greys in the grey colour space, for printers that then use black ink only. */
const colorOperator = ({ red, green, blue }: Color, grey: string, rgb: string): string =>
  red === green && green === blue
    ? `${channel(red)} ${grey}`
    : `${channel(red)} ${channel(green)} ${channel(blue)} ${rgb}`;

const channel = (value: number): string => factor(Math.round((value / 255) * 1000) / 1000);
