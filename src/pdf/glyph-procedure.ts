import { type FontFace, glyphOutline } from '../engine/index.ts';

/** A glyph of a Type 3 font (ISO 32000-1 §9.6.5) in thousandths of the em. */
export interface GlyphProcedure {
  readonly width: number;
  /** The content stream that draws it. */
  readonly operators: string;
}

const proceduresByFace = new WeakMap<FontFace, Map<number, GlyphProcedure>>();

/** How a glyph is drawn; made once for each glyph of a face, of which there are not many. */
export const glyphProcedure = (face: FontFace, glyph: number, advance: number): GlyphProcedure => {
  let known = proceduresByFace.get(face);
  if (!known) {
    known = new Map();
    proceduresByFace.set(face, known);
  }
  const procedure = known.get(glyph) ?? draw(face, glyph, advance);
  known.set(glyph, procedure);
  return procedure;
};

const draw = (face: FontFace, glyph: number, advance: number): GlyphProcedure => {
  const perUnit = 1000 / face.unitsPerEm;
  const pen = new Pen(perUnit);
  for (const [, command = '', numbers = ''] of glyphOutline(face, glyph).matchAll(/([A-Z])([^A-Z]*)/g))
    pen.follow(command, numbers.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g)?.map(Number) ?? []);
  const width = Math.round(advance * perUnit);
  return { width, operators: `${width} 0 ${pen.bounds.join(' ')} d1\n${pen.operators}` };
};

/** Turns path commands of SVG into operators, and notes how far they reach. */
class Pen {
  readonly #scale: number;
  readonly #across: number[] = [];
  readonly #up: number[] = [];
  #at: readonly [number, number] = [0, 0];
  #path = '';

  constructor(scale: number) {
    this.#scale = scale;
  }

  follow(command: string, numbers: readonly number[]): void {
    const places = numbers.map((value) => value * this.#scale);
    if (command === 'M') this.#add('m', places);
    else if (command === 'L') this.#add('l', places);
    else if (command === 'Q') this.#add('c', this.#cubic(places));
    else if (command === 'C') this.#add('c', places);
    else if (command === 'Z') this.#path += 'h\n';
  }

  /** PDF has no quadratic curves. */
  #cubic([cx = 0, cy = 0, x = 0, y = 0]: readonly number[]): readonly number[] {
    const [fromX, fromY] = this.#at;
    const between = (from: number, to: number): number => from + ((to - from) * 2) / 3;
    return [between(fromX, cx), between(fromY, cy), between(x, cx), between(y, cy), x, y];
  }

  #add(operator: string, places: readonly number[]): void {
    for (const [index, value] of places.entries()) (index % 2 === 0 ? this.#across : this.#up).push(value);
    this.#at = [places.at(-2) ?? 0, places.at(-1) ?? 0];
    this.#path += `${places.map(Math.round).join(' ')} ${operator}\n`;
  }

  get operators(): string {
    return this.#path === '' ? '' : `${this.#path}f\n`;
  }

  /** Left, bottom, right, top. */
  get bounds(): readonly number[] {
    const least = (values: readonly number[]): number => Math.floor(Math.min(0, ...values));
    const most = (values: readonly number[]): number => Math.ceil(Math.max(0, ...values));
    return [least(this.#across), least(this.#up), most(this.#across), most(this.#up)];
  }
}
