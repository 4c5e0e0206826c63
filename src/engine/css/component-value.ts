/** A component value (css-syntax-3 §5): a token, or a function or block with what it holds. Space is left out. */
export type ComponentValue = LeafValue | FunctionValue | BlockValue;

interface Place {
  /** UTF-16 offsets in the file. */
  readonly start: number;
  readonly end: number;
}

export type LeafValue = Place &
  (
    | { readonly kind: 'ident'; readonly text: string }
    | { readonly kind: 'at-keyword'; readonly text: string }
    | { readonly kind: 'hash'; readonly text: string }
    | { readonly kind: 'string'; readonly text: string }
    | { readonly kind: 'url'; readonly text: string }
    | { readonly kind: 'number'; readonly value: number; readonly isInteger: boolean }
    | { readonly kind: 'percentage'; readonly value: number }
    | { readonly kind: 'dimension'; readonly value: number; readonly unit: string }
    /** A single character that means itself, commas and colons among them. */
    | { readonly kind: 'delim'; readonly text: string }
    /** A string or address that does not end, or a bracket that closes nothing. */
    | { readonly kind: 'bad'; readonly text: string }
  );

export interface FunctionValue extends Place {
  readonly kind: 'function';
  /** Lower case. */
  readonly name: string;
  readonly values: readonly ComponentValue[];
}

export interface BlockValue extends Place {
  readonly kind: 'block';
  readonly bracket: '(' | '[' | '{';
  readonly values: readonly ComponentValue[];
}

export const isDelim = (value: ComponentValue | undefined, text: string): boolean =>
  value?.kind === 'delim' && value.text === text;

export const isIdent = (value: ComponentValue | undefined, text: string): boolean =>
  value?.kind === 'ident' && value.text.toLowerCase() === text;

/** The values between the given delimiters at this level. */
export const splitAt = (values: readonly ComponentValue[], delimiter: string): readonly ComponentValue[][] => {
  const parts: ComponentValue[][] = [[]];
  for (const value of values) {
    if (isDelim(value, delimiter)) parts.push([]);
    else parts.at(-1)!.push(value);
  }
  return parts;
};
