import type { Color } from '../engine/index.ts';
import type { Artifact, DisplayList, DrawItem, GlyphsItem, Gradient, Paint, PathItem } from '../paint/display-list.ts';
import { boundsOfPath } from '../paint/shapes.ts';
import { multiply } from '../paint/transform.ts';
import { artifactTag, colorOperator, matrixOf, pathOf, rectangleOf } from './content-operators.ts';
import { type GraphicsState, initialState, unknownState } from './graphics-state.ts';
import { type OpenGroup, seenFrom } from './group.ts';
import { imageMatrix } from './image-matrix.ts';
import { coordinate } from './numbers.ts';
import type { PageResources } from './page-resources.ts';
import { shownText } from './shown-text.ts';

type Push = Extract<DrawItem, { kind: 'push' }>;
type Picture = Extract<DrawItem, { kind: 'image' }>;
type Rectangle = Extract<DrawItem, { kind: 'rect' }>;

type Node = Exclude<Extract<DrawItem, { kind: 'structure' }>['node'], Artifact>;

/** Answers with the number of the marked content that begins (ISO 32000-1 §14.7.4.2); a group counts by itself. */
export type MarkStructure = (node: Node, group: OpenGroup | null) => number;

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
  readonly #groups: OpenGroup[] = [];
  readonly #resources: PageResources;
  readonly #mark: MarkStructure;

  constructor(page: DisplayList, resources: PageResources, mark: MarkStructure) {
    this.#resources = resources;
    this.#mark = mark;
    this.#state = { ...initialState, matrix: resources.pageTransform };
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
      case 'copy-form':
        this.#copyForm(item);
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
    if (node.kind === 'node')
      this.#operators += `/${node.role} <</MCID ${this.#mark(node, this.#groups.at(-1) ?? null)}>> BDC\n`;
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
    if (isGradient(item.fill) || isGradient(item.stroke?.paint)) {
      this.#fillGradient(item);
      this.#strokeGradient(item);
      return;
    }
    if (item.stroke) this.#stroke(item.stroke);
    this.#paintPath(item);
  }

  #paintPath({ commands, fill, fillRule, stroke }: PathItem): void {
    if (fill) this.#set('fill', this.#paint(fill, ['g', 'rg', 'cs', 'scn']));
    const [inside, line] = [alphaOf(fill ?? stroke?.paint), alphaOf(stroke?.paint ?? fill)];
    this.#alpha(inside, line);
    const star = fill && fillRule === 'evenodd' ? '*' : '';
    const operator = fill && stroke ? 'B' : fill ? 'f' : 'S';
    this.#operators += `${pathOf(commands)}${operator}${star}\n`;
  }

  #fillGradient(item: PathItem): void {
    if (item.fill) this.#masked(item.fill, item, () => this.#paintPath({ ...item, stroke: null }));
  }

  #strokeGradient({ stroke, ...item }: PathItem): void {
    if (!stroke) return;
    this.#masked(stroke.paint, item, () => {
      this.#stroke(stroke);
      this.#paintPath({ ...item, fill: null, stroke });
    });
  }

  /** What is drawn in a gradient with alpha is seen through a mask with the alphas. */
  #masked(paint: Paint, { commands }: Pick<PathItem, 'commands'>, draw: () => void): void {
    if (paint.kind === 'color' || paint.stops.every(({ color }) => color.alpha >= 1)) {
      draw();
      return;
    }
    const state = this.#state;
    this.#operators += `q\n/${this.#resources.mask(paint, boundsOfPath(commands))} gs\n`;
    draw();
    this.#operators += 'Q\n';
    this.#state = state;
  }

  #picture(item: Picture): void {
    const name = this.#resources.image(item.image);
    if (name === null) return;
    this.#leaveText();
    this.#alpha(1, 1);
    this.#operators += `q ${imageMatrix(item, item.image.orientation).map(coordinate).join(' ')} cm /${name} Do Q\n`;
  }

  #copyForm({ form, x, y }: Extract<DrawItem, { kind: 'copy-form' }>): void {
    const name = this.#resources.copyForm(form);
    this.#leaveText();
    this.#operators += `q 1 0 0 1 ${coordinate(x)} ${coordinate(y)} cm /${name} Do Q\n`;
  }

  #push(item: Push): void {
    this.#leaveText();
    this.#saved.push(this.#state);
    this.#operators += 'q\n';
    if (item.matrix) this.#transform(item.matrix);
    if (item.clip) this.#operators += `${pathOf(item.clip)}${item.clipRule === 'evenodd' ? 'W*' : 'W'} n\n`;
    if (item.opacity < 1 || item.blend !== 'normal') this.#openGroup(item);
  }

  #transform(matrix: NonNullable<Push['matrix']>): void {
    this.#state = { ...this.#state, matrix: multiply(this.#state.matrix, matrix) };
    this.#operators += `${matrixOf(matrix)} cm\n`;
  }

  #openGroup({ opacity, blend }: Push): void {
    this.#end();
    const bounds = seenFrom(this.#state.matrix, this.#groups.at(-1)?.bounds ?? this.#resources.pageBounds);
    const group = this.#resources.openGroup({
      opacity,
      blend,
      bounds,
      outer: this.#operators,
      depth: this.#saved.length,
    });
    this.#groups.push(group);
    this.#operators = '';
    this.#state = unknownState;
  }

  #closeGroup(): void {
    const group = this.#groups.pop();
    if (!group) return;
    this.#end();
    const { name, state } = this.#resources.closeGroup(group, this.#operators);
    this.#operators = `${group.outer}/${state} gs /${name} Do\n`;
  }

  #pop(): void {
    const state = this.#saved.at(-1);
    if (!state) return;
    this.#leaveText();
    if (this.#groups.at(-1)?.depth === this.#saved.length) this.#closeGroup();
    this.#saved.pop();
    this.#state = state;
    this.#operators += 'Q\n';
  }

  #leaveText(): void {
    if (this.#isText) this.#operators += 'ET\n';
    this.#isText = false;
  }

  #set(what: Exclude<keyof GraphicsState, 'matrix'>, operator: string): void {
    if (this.#state[what] === operator) return;
    this.#state = { ...this.#state, [what]: operator };
    this.#operators += `${operator}\n`;
  }

  #fill(color: Color): void {
    this.#set('fill', colorOperator(color, 'g', 'rg'));
    this.#alpha(color.alpha, color.alpha);
  }

  #paint(paint: Paint, [grey, rgb, space, pattern]: readonly [string, string, string, string]): string {
    if (paint.kind === 'color') return colorOperator(paint.color, grey, rgb);
    return `/Pattern ${space} /${this.#gradient(paint)} ${pattern}`;
  }

  #gradient(gradient: Gradient): string {
    return this.#resources.gradient(gradient, multiply(this.#state.matrix, gradient.matrix));
  }

  #stroke(stroke: NonNullable<PathItem['stroke']>): void {
    this.#set('stroke', this.#paint(stroke.paint, ['G', 'RG', 'CS', 'SCN']));
    this.#set('lineWidth', `${coordinate(stroke.width)} w`);
    const cap = ['butt', 'round', 'square'].indexOf(stroke.cap);
    const join = ['miter', 'round', 'bevel'].indexOf(stroke.join);
    const dashes = `[${stroke.dashes.map(coordinate).join(' ')}] ${coordinate(stroke.dashOffset)} d`;
    this.#set('lineStyle', `${cap} J ${join} j ${dashes}`);
    if (join === 0) this.#set('miterLimit', `${coordinate(Math.max(1, stroke.miterLimit))} M`);
  }

  #alpha(fill: number, stroke: number): void {
    if (fill >= 1 && stroke >= 1 && this.#state.alpha === '') return;
    this.#set('alpha', `/${this.#resources.alpha(fill, stroke)} gs`);
  }
}

const alphaOf = (paint: Paint | null | undefined): number => (paint?.kind === 'color' ? paint.color.alpha : 1);

const isGradient = (paint: Paint | null | undefined): boolean => paint?.kind !== undefined && paint.kind !== 'color';
