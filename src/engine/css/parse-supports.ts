import { type SourceFile, spanOf } from '../../diagnostics/index.ts';
import { type ComponentValue, isDelim, isIdent } from './component-value.ts';
import { withoutImportant } from './parse-declarations.ts';
import type { SupportsCondition } from './stylesheet.ts';

const unknown: SupportsCondition = { kind: 'unknown' };

const declaration = (values: readonly ComponentValue[], file: SourceFile): SupportsCondition => {
  const [name] = values;
  if (name?.kind !== 'ident') return unknown;
  const span = spanOf(file, name.start, values.at(-1)!.end);
  const value = withoutImportant(values.slice(2)) ?? values.slice(2);
  const written = name.text.startsWith('--') ? name.text : name.text.toLowerCase();
  return { kind: 'declaration', declaration: { name: written, values: value, important: false, span } };
};

const inParentheses = (value: ComponentValue | undefined, file: SourceFile): SupportsCondition => {
  if (value?.kind === 'function' && value.name === 'selector') {
    const selector = file.text.slice(value.values[0]?.start ?? value.end, value.values.at(-1)?.end ?? value.end);
    return { kind: 'selector', selector };
  }
  if (value?.kind !== 'block' || value.bracket !== '(') return unknown;
  return isDelim(value.values[1], ':') ? declaration(value.values, file) : parseSupports(value.values, file);
};

/** The condition of `@supports` (css-conditional-3 §6). */
export const parseSupports = (values: readonly ComponentValue[], file: SourceFile): SupportsCondition => {
  if (isIdent(values[0], 'not')) {
    return values.length === 2 ? { kind: 'not', of: inParentheses(values[1], file) } : unknown;
  }
  if (values.length === 1) return inParentheses(values[0], file);
  const kind = isIdent(values[1], 'or') ? 'or' : 'and';
  const isJoined = values.every((value, index) => index % 2 === 0 || isIdent(value, kind));
  if (!isJoined || values.length % 2 === 0) return unknown;
  return { kind, of: values.filter((_, index) => index % 2 === 0).map((value) => inParentheses(value, file)) };
};
