import { type Diagnostic, nearestName, type Report } from '../../../diagnostics/index.ts';
import type { ComponentValue, Declaration } from '../../css/index.ts';
import { readAll } from '../parse/combinators.ts';
import type { Grammar } from '../parse/specified.ts';
import { ValueStream } from '../parse/value-stream.ts';
import { isIgnoredProperty } from '../properties/ignored-properties.ts';
import { type Longhand, type Part, partOf, type Slot } from '../properties/longhand.ts';
import { notYetSupported } from '../properties/not-yet-supported.ts';
import { keyByName } from '../properties/property-table.ts';
import { shorthandTable } from '../properties/shorthand-table.ts';
import { isUnsupportedProperty } from '../properties/unsupported-properties.ts';
import type { CompiledDeclaration, PendingDeclaration } from './compiled-declaration.ts';
import { hasVariable } from './custom-properties.ts';
import { rebaseUrl } from './rebase-url.ts';

export interface CompileOptions {
  readonly report: Report;
  /** The file that addresses are made relative to: the document. */
  readonly documentPath: string;
}

/** What a property name stands for. */
interface Target {
  readonly slots: readonly Slot[];
  readonly grammar: Grammar<readonly Longhand[]>;
}

const targetOfPart = ({ slot, grammar }: Part): Target => ({
  slots: [slot],
  grammar: {
    expects: grammar.expects,
    read: (stream) => {
      const value = grammar.read(stream);
      return value && [value];
    },
  },
});

const targets: ReadonlyMap<string, Target> = new Map<string, Target>([
  ...[...keyByName].map(([name, key]): [string, Target] => [name, targetOfPart(partOf(key))]),
  ...shorthandTable,
]);

/** Every property name that the engine knows, for suggestions and for the documentation. */
export const propertyNames: readonly string[] = [...targets.keys()].sort();

const warning = (code: string, message: string, { span }: Declaration, hint: string): Diagnostic => ({
  severity: 'warning',
  code,
  message,
  span,
  hint,
});

const valueText = ({ values, span }: Declaration): string => {
  const [first] = values;
  const text = first ? span.file.text.slice(first.start, values.at(-1)!.end) : '';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const invalidValue = (declaration: Declaration, expects: string): Diagnostic =>
  warning(
    'CSS-invalid-value',
    `"${valueText(declaration)}" is no value of "${declaration.name}"`,
    declaration,
    `write ${expects.length > 300 ? `${expects.slice(0, 297)}…` : expects}`,
  );

const reportName = (declaration: Declaration, report: Report): void => {
  const { name } = declaration;
  if (isIgnoredProperty(name)) return;
  if (isUnsupportedProperty(name)) {
    report(
      warning('CSS-unsupported-property', `"${name}" is not supported yet`, declaration, 'the declaration is left out'),
    );
    return;
  }
  const nearest = nearestName(name, propertyNames);
  const hint = nearest ? `did you mean "${nearest}"?` : 'see the documentation for the properties that are supported';
  report(warning('CSS-unknown-property', `there is no property "${name}"`, declaration, hint));
};

const wideKeyword = (values: readonly ComponentValue[]): string | null => {
  const [value] = values;
  if (values.length !== 1 || value?.kind !== 'ident') return null;
  const word = value.text.toLowerCase();
  return ['inherit', 'initial', 'unset', 'revert', 'revert-layer'].includes(word) ? word : null;
};

const wideLonghand = (slot: Slot, keyword: string): Longhand => {
  const inherits = keyword === 'inherit' || (keyword !== 'initial' && slot.inherited);
  return { slot, mirrored: null, assign: inherits ? slot.inherit : slot.initial };
};

const wideDeclaration = (slot: Slot, keyword: string, important: boolean): CompiledDeclaration =>
  keyword === 'revert' || keyword === 'revert-layer'
    ? { kind: keyword, slot, important }
    : { kind: 'set', longhand: wideLonghand(slot, keyword), important };

const customDeclaration = ({ name, values: written, important }: Declaration): CompiledDeclaration => {
  const keyword = wideKeyword(written);
  if (keyword === null) return { kind: 'custom', name, values: written, important };
  const values = keyword === 'initial' || keyword === 'revert-layer' ? keyword : 'inherit';
  return { kind: 'custom', name, values, important };
};

const simpler = (declaration: Declaration, report: Report): readonly ComponentValue[] | null => {
  const fallback = notYetSupported(declaration.name, declaration.values);
  if (!fallback) return declaration.values;
  const isLeftOut = fallback.kind === 'left-out';
  const message = `"${declaration.name}: ${valueText(declaration)}" is not supported yet`;
  const hint = isLeftOut ? 'the declaration is left out' : `it is taken for "${fallback.word}"`;
  report(warning('CSS-unsupported-value', message, declaration, hint));
  const [value] = declaration.values;
  return isLeftOut || !value ? null : [{ kind: 'ident', text: fallback.word, start: value.start, end: value.end }];
};

const pendingDeclarations = (
  declaration: Declaration,
  target: Target,
  streamOf: (values: readonly ComponentValue[]) => ValueStream,
  report: Report,
): readonly CompiledDeclaration[] => {
  const pending: PendingDeclaration = {
    values: declaration.values,
    resolve: (values) => {
      const keyword = wideKeyword(values);
      if (keyword) return target.slots.map((slot) => wideLonghand(slot, keyword));
      const supported = simpler({ ...declaration, values }, report);
      return (supported && readAll(target.grammar, streamOf(supported))) ?? [];
    },
    problem: (reason) =>
      warning(
        'CSS-invalid-value',
        `"${declaration.name}: ${valueText(declaration)}" ${reason}`,
        declaration,
        `write ${target.grammar.expects.slice(0, 300)}`,
      ),
  };
  return target.slots.map((slot) => ({ kind: 'pending', slot, pending, important: declaration.important }));
};

const compileDeclaration = (declaration: Declaration, options: CompileOptions): readonly CompiledDeclaration[] => {
  const { name, values, important, span } = declaration;
  if (name.startsWith('--')) return [customDeclaration(declaration)];
  const target = targets.get(name);
  if (!target) {
    reportName(declaration, options.report);
    return [];
  }
  const keyword = wideKeyword(values);
  if (keyword) return target.slots.map((slot) => wideDeclaration(slot, keyword, important));
  const streamOf = (from: readonly ComponentValue[]) =>
    new ValueStream(from, (url) => rebaseUrl(url, span.file.path, options.documentPath));
  if (hasVariable(values)) return pendingDeclarations(declaration, target, streamOf, options.report);
  const supported = simpler(declaration, options.report);
  if (!supported) return [];
  const longhands = readAll(target.grammar, streamOf(supported));
  if (!longhands) options.report(invalidValue(declaration, target.grammar.expects));
  return (longhands ?? []).map((longhand) => ({ kind: 'set', longhand, important }));
};

/** Declarations -> what they set, shorthands expanded; what cannot be used is reported and left out. */
export const compileDeclarations = (
  declarations: readonly Declaration[],
  options: CompileOptions,
): readonly CompiledDeclaration[] => declarations.flatMap((declaration) => compileDeclaration(declaration, options));

/** Whether the engine can do what a declaration asks, for `@supports`. */
export const supportsDeclaration = ({ name, values }: Declaration): boolean => {
  if (name.startsWith('--')) return true;
  const target = targets.get(name);
  if (!target || notYetSupported(name, values)) return false;
  return (
    wideKeyword(values) !== null || hasVariable(values) || readAll(target.grammar, new ValueStream(values)) !== null
  );
};
