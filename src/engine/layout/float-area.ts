/**
 * Floats of one formatting context on one page, as a value: whoever places a float answers with a new one. All places
 * are margin boxes, counted from the left and the top of the page's content area.
 */
export interface FloatArea {
  /** In the order of the document; their tops only grow (CSS 2.2 §9.5.1, rule 5). */
  readonly boxes: readonly FloatBox[];
  /** The sides on which a float begins or goes on only on the next page. */
  readonly deferred: { readonly left: boolean; readonly right: boolean };
  /** A float begins only on the next page, so all that follow do (rule 5). */
  readonly isClosed: boolean;
}

export type FloatSide = 'left' | 'right';

export interface FloatBox {
  readonly side: FloatSide;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const noFloats: FloatArea = { boxes: [], deferred: { left: false, right: false }, isClosed: false };

/** What floats leave between them: the left and the right edge of the room. */
export interface Band {
  readonly left: number;
  readonly right: number;
}

/** Heights that differ by less are one: each step down must be one that can be seen. */
const epsilon = 0.01;

const endsBelow = (box: FloatBox, y: number): boolean => box.bottom > y + epsilon;

/** Boxes that stand beside something from one height to another; an empty stretch counts as a point. */
const beside = ({ boxes }: FloatArea, top: number, bottom: number): readonly FloatBox[] =>
  boxes.filter((box) => endsBelow(box, top) && endsBelow(box, box.top) && box.top < Math.max(bottom, top + epsilon));

/** The room that floats leave of a containing block, from one height to another. */
export const bandAt = (area: FloatArea, block: Band, top: number, bottom = top): Band => {
  let { left, right } = block;
  for (const box of beside(area, top, bottom)) {
    if (box.side === 'left') left = Math.max(left, box.right);
    else right = Math.min(right, box.left);
  }
  return { left, right };
};

/** The next height at which a float ends, so that there may be more room; null when none stands lower. */
export const nextEnd = ({ boxes }: FloatArea, y: number): number | null => {
  const ends = boxes.filter((box) => endsBelow(box, y)).map((box) => box.bottom);
  return ends.length === 0 ? null : Math.min(...ends);
};

/** True when a float reaches below a height. */
export const reachesBelow = ({ boxes }: FloatArea, y: number): boolean => boxes.some((box) => endsBelow(box, y));

/** The lower edge of the floats of some sides (CSS 2.2 §9.5.2); -Infinity when there are none. */
export const clearanceEdge = ({ boxes }: FloatArea, clear: 'none' | FloatSide | 'both'): number =>
  boxes.reduce(
    (edge, box) => (clear === 'both' || clear === box.side ? Math.max(edge, box.bottom) : edge),
    Number.NEGATIVE_INFINITY,
  );

/** The lower edge of all floats, and the top of the last; -Infinity when there are none. */
export const lowestEdge = (area: FloatArea): number => clearanceEdge(area, 'both');

export const lastTop = ({ boxes }: FloatArea): number => boxes.at(-1)?.top ?? Number.NEGATIVE_INFINITY;

export const withFloat = (area: FloatArea, box: FloatBox): FloatArea => ({ ...area, boxes: [...area.boxes, box] });

export const withDeferred = (area: FloatArea, side: FloatSide, isWhole: boolean): FloatArea => ({
  ...area,
  isClosed: area.isClosed || isWhole,
  deferred: { ...area.deferred, [side]: true },
});

export const isDeferred = ({ deferred }: FloatArea, clear: 'none' | FloatSide | 'both'): boolean =>
  clear === 'both' ? deferred.left || deferred.right : clear !== 'none' && deferred[clear];
