import { type Report, type SourceFile, type Span, spanOf } from '../../diagnostics/index.ts';
import { type ComponentValue, isDelim, isIdent } from './component-value.ts';
import { parseComponentValues } from './parse-component-values.ts';
import type { Declaration } from './stylesheet.ts';

/** One item of a block: a declaration, an at-rule, or something with braces that may be a nested rule. */
export type BlockItem =
  | { readonly kind: 'declaration'; readonly declaration: Declaration }
  | { readonly kind: 'rule'; readonly prelude: readonly ComponentValue[]; readonly block: readonly ComponentValue[] }
  | { readonly kind: 'at-rule'; readonly values: readonly ComponentValue[] };

const isBraces = (value: ComponentValue | undefined): value is Extract<ComponentValue, { kind: 'block' }> =>
  value?.kind === 'block' && value.bracket === '{';

/** Where an item that begins at `from` ends: after its block or before its semicolon. */
const itemEnd = (values: readonly ComponentValue[], from: number): number => {
  const isCustom = isDelim(values[from + 1], ':') && nameOf(values[from])?.startsWith('--') === true;
  for (let index = from; index < values.length; index++) {
    if (isDelim(values[index], ';')) return index;
    if (!isCustom && isBraces(values[index])) return index + 1;
  }
  return values.length;
};

const nameOf = (value: ComponentValue | undefined): string | null => (value?.kind === 'ident' ? value.text : null);

/** The values ahead of `!important`; null where it is missing. */
export const withoutImportant = (values: readonly ComponentValue[]): readonly ComponentValue[] | null =>
  isDelim(values.at(-2), '!') && isIdent(values.at(-1), 'important') ? values.slice(0, -2) : null;

const declarationOf = (values: readonly ComponentValue[], file: SourceFile): Declaration | null => {
  const written = nameOf(values[0]);
  if (written === null || !isDelim(values[1], ':')) return null;
  const plain = withoutImportant(values.slice(2));
  const span = spanOf(file, values[0]!.start, values.at(-1)!.end);
  const name = written.startsWith('--') ? written : written.toLowerCase();
  return { name, values: plain ?? values.slice(2), important: plain !== null, span };
};

const reportInvalid = (values: readonly ComponentValue[], file: SourceFile, report: Report): void => {
  const span = spanOf(file, values[0]!.start, values.at(-1)!.end);
  const hint = 'write "name: value;"';
  report({ severity: 'warning', code: 'CSS-syntax', message: 'this is no declaration and is left out', span, hint });
};

const itemOf = (values: readonly ComponentValue[], file: SourceFile, report: Report): BlockItem | null => {
  if (values[0]!.kind === 'at-keyword') return { kind: 'at-rule', values };
  const last = values.at(-1);
  const isCustom = nameOf(values[0])?.startsWith('--') === true && isDelim(values[1], ':');
  if (isBraces(last) && !isCustom) return { kind: 'rule', prelude: values.slice(0, -1), block: last.values };
  const declaration = declarationOf(values, file);
  if (declaration) return { kind: 'declaration', declaration };
  reportInvalid(values, file, report);
  return null;
};

/** The items of a block's content, recovering at each semicolon (css-syntax-3 §5.5.4). */
export const parseBlockItems = (
  values: readonly ComponentValue[],
  file: SourceFile,
  report: Report,
): readonly BlockItem[] => {
  const items: BlockItem[] = [];
  for (let from = 0; from < values.length; ) {
    const end = itemEnd(values, from);
    if (end > from) {
      const item = itemOf(values.slice(from, end), file, report);
      if (item) items.push(item);
    }
    from = isDelim(values[end], ';') ? end + 1 : end;
  }
  return items;
};

const reportMisplaced = (item: Exclude<BlockItem, { kind: 'declaration' }>, file: SourceFile, report: Report): void => {
  const values = item.kind === 'at-rule' ? item.values : [...item.prelude, ...item.block];
  if (values.length > 0) reportInvalid(values, file, report);
};

/** Only the declarations of a block; what else stands there is reported as out of place. */
export const parseDeclarations = (
  values: readonly ComponentValue[],
  file: SourceFile,
  report: Report,
): readonly Declaration[] => {
  const declarations: Declaration[] = [];
  for (const item of parseBlockItems(values, file, report)) {
    if (item.kind === 'declaration') declarations.push(item.declaration);
    else reportMisplaced(item, file, report);
  }
  return declarations;
};

/** A declaration list that stands by itself, as in a `style` attribute. */
export const parseDeclarationList = (span: Span, report: Report): readonly Declaration[] =>
  parseDeclarations(parseComponentValues(span, report), span.file, report);
