import type { Paint } from '../paint/index.ts';
import { cssColor, rounded } from './svg-text.ts';

type Gradient = Exclude<Paint, { kind: 'color' }>;

/**
 * What the marks of a page refer to: clips and gradients, whose names are unique in the document, and the outlines of
 * glyphs, each of which is told once.
 */
export class PageDefinitions {
  readonly #prefix: string;
  readonly #parts: string[] = [];
  readonly #outlines = new Map<string, number>();

  constructor(page: number) {
    this.#prefix = `p${page}-`;
  }

  get text(): string {
    return `<defs>${this.#parts.join('')}</defs>`;
  }

  get outlines(): readonly string[] {
    return [...this.#outlines.keys()];
  }

  /** What stands for an outline in the drawing: its number, as no text in SVG can have it. */
  outline(data: string): string {
    const number = this.#outlines.get(data) ?? this.#outlines.size;
    this.#outlines.set(data, number);
    return `<${number}>`;
  }

  clip(data: string, rule: 'nonzero' | 'evenodd'): string {
    return this.#add((name) => `<clipPath id="${name}"><path d="${data}" clip-rule="${rule}"/></clipPath>`);
  }

  gradient(gradient: Gradient): string {
    const stops = gradient.stops
      .map(({ offset, color }) => {
        const alpha = color.alpha < 1 ? ` stop-opacity="${rounded(color.alpha)}"` : '';
        return `<stop offset="${offset}" stop-color="${cssColor(color)}"${alpha}/>`;
      })
      .join('');
    const space = `gradientUnits="userSpaceOnUse" gradientTransform="matrix(${gradient.matrix.join(' ')})"`;
    return this.#add((name) =>
      gradient.kind === 'linear-gradient'
        ? `<linearGradient id="${name}" ${space} x1="${gradient.x1}" y1="${gradient.y1}" x2="${gradient.x2}" y2="${gradient.y2}">${stops}</linearGradient>`
        : `<radialGradient id="${name}" ${space} fx="${gradient.x1}" fy="${gradient.y1}" fr="${gradient.r1}" cx="${gradient.x2}" cy="${gradient.y2}" r="${gradient.r2}">${stops}</radialGradient>`,
    );
  }

  #add(write: (name: string) => string): string {
    const name = `${this.#prefix}${this.#parts.length}`;
    this.#parts.push(write(name));
    return name;
  }
}
