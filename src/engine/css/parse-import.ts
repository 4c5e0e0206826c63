import type { SourceFile } from '../../diagnostics/index.ts';
import { type ComponentValue, isDelim, isIdent, splitAt } from './component-value.ts';
import { parseMediaQueries } from './parse-media.ts';
import { parseSupports } from './parse-supports.ts';
import type { LayerPath, Rule } from './stylesheet.ts';

/** What `@import` asks for. */
export interface ImportRequest {
  readonly url: string;
  /** Where the address stands. */
  readonly target: ComponentValue;
  /** Puts the imported rules under the conditions and into the layer that the rule names. */
  readonly wrap: (rules: readonly Rule[]) => readonly Rule[];
}

/** `a, b.c`; null where these are no names of layers. */
export const parseLayerPaths = (values: readonly ComponentValue[]): readonly LayerPath[] | null => {
  const paths = splitAt(values, ',').map(layerPath);
  return paths.every((path) => path !== null) ? paths.filter((path) => path !== null) : null;
};

/** Layers are nested as deep as a path is long. */
const longestPath = 16;

const layerPath = (values: readonly ComponentValue[]): LayerPath | null => {
  const names = values.flatMap((value) => (value.kind === 'ident' ? [value.text] : []));
  const isJoined = values.every((value, at) => (at % 2 === 0 ? value.kind === 'ident' : isDelim(value, '.')));
  return isJoined && values.length % 2 === 1 && names.length <= longestPath ? names : null;
};

/** css-cascade-5 §2: an address, then a layer, then what must be supported, then media queries. */
export const readImport = (prelude: readonly ComponentValue[], file: SourceFile): ImportRequest | null => {
  const [target, ...rest] = prelude;
  const argument = target?.kind === 'function' && target.name === 'url' ? target.values[0] : target;
  if (argument?.kind !== 'url' && argument?.kind !== 'string') return null;
  const inLayer = layerOf(rest[0]);
  const afterLayer = inLayer ? rest.slice(1) : rest;
  const supports = supportsOf(afterLayer[0], file);
  const queries = parseMediaQueries(supports ? afterLayer.slice(1) : afterLayer);
  const wrap = (rules: readonly Rule[]): readonly Rule[] => {
    const layered: readonly Rule[] = inLayer ? [{ kind: 'layer', path: inLayer.path, rules }] : rules;
    const supported: readonly Rule[] = supports ? [{ kind: 'supports', condition: supports, rules: layered }] : layered;
    return queries.length > 0 ? [{ kind: 'media', queries, rules: supported }] : supported;
  };
  return { url: argument.text, target: argument, wrap };
};

const layerOf = (value: ComponentValue | undefined): { readonly path: LayerPath | null } | null => {
  if (isIdent(value, 'layer')) return { path: null };
  const path = value?.kind === 'function' && value.name === 'layer' ? layerPath(value.values) : null;
  return path && { path };
};

/** A declaration may stand without brackets of its own. */
const supportsOf = (value: ComponentValue | undefined, file: SourceFile) => {
  if (value?.kind !== 'function' || value.name !== 'supports') return null;
  const { values, start, end } = value;
  return parseSupports(isDelim(values[1], ':') ? [{ kind: 'block', bracket: '(', values, start, end }] : values, file);
};
