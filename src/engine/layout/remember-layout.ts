import type { Box } from '../box/box.ts';
import type { FloatSpace, Layout, LayoutEnv, LayoutResult, Space } from './layout.ts';
import { isSameToken } from './same-token.ts';

interface Remembered {
  readonly space: Space;
  readonly result: LayoutResult;
}

/** Results that are kept of one box, and boxes whose results are kept. */
const mostResults = 4;
const mostBoxes = 2000;

/**
 * The same layout, but what was asked for lately is not laid out again. Whoever owns room may lay out a box more than
 * once, and boxes in boxes would double that at each level.
 */
export const rememberLayout = (layout: Layout): Layout => {
  const known = new Map<Box, readonly Remembered[]>();
  let owner: LayoutEnv | null = null;
  return (box, space, env) => {
    if (owner !== env || known.size >= mostBoxes) known.clear();
    owner = env;
    const kept = known.get(box) ?? [];
    const found = kept.find((one) => isSameSpace(one.space, space));
    if (found) return found.result;
    const result = layout(box, space, env);
    known.set(box, [{ space, result }, ...(known.get(box) ?? []).slice(0, mostResults - 1)]);
    return result;
  };
};

const isSameSpace = (a: Space, b: Space): boolean =>
  a.y === b.y &&
  a.bottom === b.bottom &&
  a.mustPlace === b.mustPlace &&
  a.width === b.width &&
  a.height === b.height &&
  a.imposedWidth === b.imposedWidth &&
  a.imposedHeight === b.imposedHeight &&
  a.fragmentainer === b.fragmentainer &&
  isSameToken(a.from, b.from) &&
  isSameToken(a.to, b.to) &&
  areSameFloats(a.floats, b.floats);

const areSameFloats = (a: FloatSpace | null, b: FloatSpace | null): boolean =>
  a === b || (a !== null && b !== null && a.x === b.x && a.area === b.area);
