import type { Box, ParagraphBox } from '../box/box.ts';
import { type Band, bandAt, nextEnd } from './float-area.ts';
import { addFloat, type FloatFlow, floatsOf } from './float-flow.ts';
import type { LineFragment } from './fragment.ts';
import { contentTop, type Frame } from './frame.ts';
import {
  breakIntoLines,
  type LineMaker,
  type LineStart,
  lineMaker,
  type MadeLine,
  type PassedFloat,
} from './inline/index.ts';
import { atStart, type BreakToken, fits, type LayoutEnv, type Space } from './layout.ts';
import type { LineFloats, LineStack } from './line-stack.ts';
import { type FloatRoom, fitsBeside } from './place-float.ts';
import { shownBefore } from './slice.ts';

/** Where in a paragraph its lines go on. */
export const textPlace = (from: BreakToken): { readonly offset: number; readonly floats: number } => {
  const place = from.at === 'slice' ? from.inside : from;
  return place.at === 'text' ? place : { offset: 0, floats: 0 };
};

/** The line that earlier pages show a part of, broken as it was there. */
export const cutLine = (box: ParagraphBox, { from }: Space, env: LayoutEnv): MadeLine | null => {
  if (from.at !== 'slice') return null;
  const maker = lineMaker(box, from.width, env, textPlace(from).offset);
  if (!maker) return null;
  const made = maker.make(maker.first, from.room);
  // Ends that are chosen together are known where no floats stand beside the lines.
  const [chosen] = from.room === from.width ? breakIntoLines(box, from.width, env, made.fragment.start) : [];
  return chosen ? { ...made, fragment: chosen } : made;
};

/**
 * Lines of a paragraph that floats touch, each in the room that is left at its height (CSS 2.2 §9.5). A float stands
 * beside the line that it is met on when there is room, else below that line. Lines are made until it is certain where
 * the page ends.
 */
export const linesBesideFloats = (frame: Frame<ParagraphBox>, env: LayoutEnv): LineStack => {
  const { offset, floats: done } = textPlace(frame.space.from);
  const stacker = new LineStacker(frame, env, done);
  const cut = cutLine(frame.box, frame.space, env);
  if (cut) stacker.addCutLine(cut);
  const maker = lineMaker(frame.box, frame.model.contentWidth, env, cut ? cut.fragment.end : offset);
  if (maker) stacker.addLines(maker);
  else stacker.addFloats(frame.box.items.length);
  return { lines: stacker.lines, tops: stacker.tops, floatsAfter: (count) => stacker.states[count] ?? stacker.state };
};

const isNarrower = (band: Band, than: Band): boolean => band.left > than.left || band.right < than.right;

class LineStacker {
  readonly lines: LineFragment[] = [];
  readonly tops: number[] = [];
  /** The floats before any line, and after each. */
  readonly states: LineFloats[];
  readonly #frame: Frame<ParagraphBox>;
  readonly #env: LayoutEnv;
  readonly #floats: readonly Box[];
  #flow: FloatFlow;
  #done: number;
  /** On the page's count. */
  #y: number;
  /** Lines that the page has no room for. */
  #beyond = 0;

  constructor(frame: Frame<ParagraphBox>, env: LayoutEnv, done: number) {
    this.#frame = frame;
    this.#env = env;
    this.#floats = floatsOf(frame.box);
    this.#flow = frame.floats;
    this.#done = done;
    this.#y = contentTop(frame);
    this.states = [this.state];
  }

  get state(): LineFloats {
    return { flow: this.#flow, done: this.#done };
  }

  addLines(maker: LineMaker): void {
    for (let start: LineStart | null = maker.first; start && !this.#isEnough; ) start = this.#addLine(maker, start);
  }

  /** What of it was put beside floats is not moved any more. */
  addCutLine(cut: MadeLine): void {
    this.#accept(cut, bandAt(this.#flow.area, this.#frame.block, this.#y, this.#y));
  }

  /** Floats up to a number, where no line stands beside them. */
  addFloats(end: number): void {
    while (this.#done < Math.min(end, this.#floats.length)) this.#addFloat(this.#y);
    if (this.lines.length === 0) this.states[0] = this.state;
  }

  get #isEnough(): boolean {
    const { to } = this.#frame.space;
    if (to?.at === 'text') return (this.lines.at(-1)?.start ?? -1) >= to.offset;
    return this.#beyond > this.#frame.box.style.widows;
  }

  #addLine(maker: LineMaker, start: LineStart): LineStart | null {
    const { block } = this.#frame;
    let height = 0;
    for (;;) {
      const band = bandAt(this.#flow.area, block, this.#y, this.#y + height);
      const made = maker.make(start, Math.max(0, band.right - band.left));
      const float = this.#floatBeside(made);
      if (float) {
        this.#addFloat(this.#y);
        if (float.isFirst && this.lines.length === 0) this.states[0] = this.state;
        continue;
      }
      if (this.#isPushedDown(made, band)) {
        height = 0;
        continue;
      }
      const taller = bandAt(this.#flow.area, block, this.#y, this.#y + made.fragment.height);
      if (made.fragment.height <= height || !isNarrower(taller, band)) return this.#accept(made, band);
      height = made.fragment.height;
    }
  }

  /** The next float of the line, if it may stand beside it. */
  #floatBeside({ floats }: MadeLine): PassedFloat | null {
    const float = floats.find(({ piece }) => piece.number >= this.#done);
    if (!float) return null;
    const fitsHere = float.isFirst || fitsBeside(float.piece.item.box, float.room, this.#room(this.#y), this.#env);
    return fitsHere ? float : null;
  }

  /** CSS 2.2 §9.5: a line that has no room for any content moves down until it has. */
  #isPushedDown({ overflows }: MadeLine, band: Band): boolean {
    const next = overflows && isNarrower(band, this.#frame.block) ? nextEnd(this.#flow.area, this.#y) : null;
    if (next === null) return false;
    this.#y = next;
    return true;
  }

  #accept({ fragment, next, floats }: MadeLine, band: Band): LineStart | null {
    this.lines.push({ ...fragment, x: band.left - this.#frame.block.left });
    this.tops.push(this.#y - contentTop(this.#frame));
    // Of a line that earlier pages show a part of, only the rest takes room.
    this.#y += fragment.height - (this.lines.length === 1 ? shownBefore(this.#frame.space) : 0);
    if (!fits(this.#y, this.#frame.space.bottom)) this.#beyond += 1;
    const last = floats.at(-1);
    if (last) this.addFloats(last.piece.number + 1);
    this.states.push(this.state);
    return next;
  }

  #room(top: number): FloatRoom {
    const { block, limits, space } = this.#frame;
    const isFirst = this.lines.length === 0 && this.#flow.fragments.length === 0;
    const { bottom, fragmentainer } = space;
    return { block, height: limits.height, top, bottom, fragmentainer, mustPlace: space.mustPlace && isFirst };
  }

  #addFloat(top: number): void {
    const box = this.#floats[this.#done];
    if (!box) return;
    const float = { path: [], number: this.#done, from: atStart };
    this.#flow = addFloat(this.#flow, box, float, this.#room(top), this.#env);
    this.#done += 1;
  }
}
