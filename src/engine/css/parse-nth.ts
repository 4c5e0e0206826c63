/** The An+B notation (css-syntax-3 §6): the `step` and `offset` of `:nth-child(2n + 1)`. */
export interface Nth {
  readonly step: number;
  readonly offset: number;
}

const pattern = /^(?:([+-]?\d*)n(?:\s*([+-])\s*(\d+))?|([+-]?\d+))$/;

const stepOf = (text: string): number => (text === '' || text === '+' ? 1 : text === '-' ? -1 : Number(text));

export const parseNth = (text: string): Nth | null => {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === 'odd') return { step: 2, offset: 1 };
  if (trimmed === 'even') return { step: 2, offset: 0 };
  const match = pattern.exec(trimmed);
  if (!match) return null;
  const [, step, sign, digits, plain] = match;
  if (plain !== undefined) return { step: 0, offset: Number(plain) };
  return { step: stepOf(step ?? ''), offset: digits === undefined ? 0 : Number(`${sign}${digits}`) };
};

/** Whether a place, counted from 1, is one of the series. */
export const matchesNth = ({ step, offset }: Nth, place: number): boolean => {
  if (step === 0) return place === offset;
  const turns = (place - offset) / step;
  return turns >= 0 && Number.isInteger(turns);
};
