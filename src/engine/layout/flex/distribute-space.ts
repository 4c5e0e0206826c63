/** Where a row of things begins and what is added between them (css-align-3 §5). */
export interface Distribution {
  readonly before: number;
  readonly between: number;
}

const packed: Distribution = { before: 0, between: 0 };

/** The alignment without its overflow position; what is safe and does not fit stands at the start. */
const safely = (alignment: string, free: number): string => {
  const [first = '', second] = alignment.split(' ');
  return second === undefined ? first : first === 'safe' && free < 0 ? 'start' : second;
};

/** The words that name a side, as one of the two ends of an axis. */
const toEnd = (word: string, isMirrored: boolean, isStartMirrored: boolean): 'flex-start' | 'flex-end' | null => {
  if (word === 'flex-end') return 'flex-end';
  if (word === 'start' || word === 'self-start') return isMirrored === isStartMirrored ? 'flex-start' : 'flex-end';
  if (word === 'end' || word === 'self-end') return isMirrored === isStartMirrored ? 'flex-end' : 'flex-start';
  if (word === 'left') return isMirrored ? 'flex-end' : 'flex-start';
  if (word === 'right') return isMirrored ? 'flex-start' : 'flex-end';
  return null;
};

/** Distributes what is left on an axis to `count` things; no room between them is ever negative. */
export const distributeSpace = (
  alignment: string,
  free: number,
  count: number,
  isMirrored: boolean,
  isStartMirrored: boolean,
): Distribution => {
  const word = safely(alignment, free);
  if (word === 'center') return { before: free / 2, between: 0 };
  if (toEnd(word, isMirrored, isStartMirrored) === 'flex-end') return { before: free, between: 0 };
  if (free <= 0) return packed;
  if (word === 'space-between') return { before: 0, between: count > 1 ? free / (count - 1) : 0 };
  if (word === 'space-around') return { before: free / count / 2, between: free / count };
  if (word === 'space-evenly') return { before: free / (count + 1), between: free / (count + 1) };
  return packed;
};
