import { type ComponentValue, type FunctionValue, isDelim } from '../../css/index.ts';

/** The custom properties of an element by name; those that are invalid are missing. */
export type CustomProperties = ReadonlyMap<string, readonly ComponentValue[]>;

export const noCustomProperties: CustomProperties = new Map();

/** More values than this after replacing are taken for an attack (css-variables-1 §3.3). */
const mostValues = 10_000;

const isVariable = (value: ComponentValue): value is FunctionValue => value.kind === 'function' && value.name === 'var';

export const hasVariable = (values: readonly ComponentValue[]): boolean =>
  values.some((value) => isVariable(value) || ('values' in value && hasVariable(value.values)));

type Lookup = (name: string) => readonly ComponentValue[] | null;

const replaceVariable = (variable: FunctionValue, lookup: Lookup): readonly ComponentValue[] | null => {
  const [name, comma, ...fallback] = variable.values;
  if (name?.kind !== 'ident' || !name.text.startsWith('--') || (comma && !isDelim(comma, ','))) return null;
  const found = lookup(name.text);
  if (found) return found;
  return comma ? replaceVariables(fallback, lookup) : null;
};

/** Values with every `var()` replaced, or null when one has neither value nor fallback. */
export const replaceVariables = (
  values: readonly ComponentValue[],
  lookup: Lookup,
): readonly ComponentValue[] | null => {
  const replaced: ComponentValue[] = [];
  for (const value of values) {
    if (isVariable(value)) {
      const found = replaceVariable(value, lookup);
      if (!found || found.length + replaced.length > mostValues) return null;
      for (const each of found) replaced.push(each);
    } else if ('values' in value && hasVariable(value.values)) {
      const inner = replaceVariables(value.values, lookup);
      if (!inner) return null;
      replaced.push({ ...value, values: inner });
    } else replaced.push(value);
  }
  return replaced;
};

type Declared = ReadonlyMap<string, readonly ComponentValue[] | 'initial' | 'inherit'>;

/** Custom properties of an element: replaced among themselves, a cycle makes all in it invalid (css-variables-1 §2.3). */
export const resolveCustomProperties = (declared: Declared, inherited: CustomProperties): CustomProperties => {
  if (declared.size === 0) return inherited;
  const resolved = new Map(inherited);
  const open = new Set<string>();
  const done = new Set<string>();
  const cyclic = new Set<string>();
  const lookup: Lookup = (name) => {
    const values = declared.get(name);
    if (values === undefined || values === 'inherit') return inherited.get(name) ?? null;
    if (done.has(name)) return resolved.get(name) ?? null;
    if (open.has(name)) {
      for (const each of open) cyclic.add(each);
      return null;
    }
    open.add(name);
    const result = values === 'initial' ? null : replaceVariables(values, lookup);
    open.delete(name);
    done.add(name);
    if (result && !cyclic.has(name)) resolved.set(name, result);
    else resolved.delete(name);
    return resolved.get(name) ?? null;
  };
  for (const name of declared.keys()) lookup(name);
  return resolved;
};
