import { nearestName, type Report, type SourceFile, spanOf } from '../../diagnostics/index.ts';
import { type ComponentValue, isDelim } from './component-value.ts';
import { parseBlockItems, parseDeclarations } from './parse-declarations.ts';
import { parseLayerPaths, readImport } from './parse-import.ts';
import { parseMediaQueries } from './parse-media.ts';
import { parsePageRule } from './parse-page-rule.ts';
import { parseSupports } from './parse-supports.ts';
import type { Declaration, LayerPath, Rule, StyleRule } from './stylesheet.ts';

/** What rules are read with: their file, where messages go, how an imported sheet is found. */
export interface RuleReader {
  readonly file: SourceFile;
  readonly report: Report;
  readonly importRules: (url: string, at: ComponentValue) => readonly Rule[];
  /** Only ahead of all other rules (css-cascade-5 §2). */
  readonly mayImport: boolean;
}

interface AtRule {
  readonly keyword: Extract<ComponentValue, { kind: 'at-keyword' }>;
  readonly prelude: readonly ComponentValue[];
  readonly block: readonly ComponentValue[] | null;
  readonly end: number;
}

/** At-rules that can say nothing to paper. */
const silentAtRules: ReadonlySet<string> = new Set([
  'charset',
  'namespace',
  'keyframes',
  '-webkit-keyframes',
  '-moz-keyframes',
  'view-transition',
  'viewport',
  '-ms-viewport',
  'property',
  'starting-style',
  'font-palette-values',
  'font-feature-values',
  'color-profile',
]);
const knownAtRules = [
  'media',
  'page',
  'font-face',
  'counter-style',
  'import',
  'supports',
  'layer',
  'charset',
  'namespace',
  'keyframes',
];

const isBraces = (value: ComponentValue): value is Extract<ComponentValue, { kind: 'block' }> =>
  value.kind === 'block' && value.bracket === '{';

const textBetween = (values: readonly ComponentValue[], file: SourceFile): string =>
  values.length === 0 ? '' : file.text.slice(values[0]!.start, values.at(-1)!.end);

const spanBetween = (values: readonly ComponentValue[], file: SourceFile) =>
  spanOf(file, values[0]?.start ?? 0, values.at(-1)?.end ?? 0);

const warn = (reader: RuleReader, code: string, message: string, at: readonly ComponentValue[], hint: string): void =>
  reader.report({ severity: 'warning', code, message, span: spanBetween(at, reader.file), hint });

const reportUnknown = (atRule: AtRule, reader: RuleReader): void => {
  const { text } = atRule.keyword;
  const nearest = nearestName(text, knownAtRules);
  const hint = nearest
    ? `did you mean "@${nearest}"?`
    : `use one of ${knownAtRules.map((name) => `@${name}`).join(', ')}`;
  warn(reader, 'CSS-unknown-at-rule', `"@${text}" is not known and is left out`, [atRule.keyword], hint);
};

const importRule = (
  keyword: AtRule['keyword'],
  prelude: readonly ComponentValue[],
  reader: RuleReader,
): readonly Rule[] => {
  const found = readImport(prelude, reader.file);
  if (!found) {
    warn(reader, 'CSS-syntax', '"@import" names no stylesheet', [keyword], 'write @import "file.css";');
    return [];
  }
  if (reader.mayImport) return found.wrap(reader.importRules(found.url, found.target));
  const hint = 'move it to the beginning of the stylesheet';
  warn(reader, 'CSS-import', '"@import" may only stand ahead of all other rules; it is left out', [keyword], hint);
  return [];
};

/** Rules in a block: nothing is imported there. */
const rulesIn = (block: readonly ComponentValue[], reader: RuleReader): readonly Rule[] =>
  parseRules(block, { ...reader, mayImport: false });

const layerRule = ({ keyword, prelude, block }: AtRule, reader: RuleReader): readonly Rule[] => {
  const paths = parseLayerPaths(prelude);
  const isFitting = block ? prelude.length === 0 || paths?.length === 1 : paths !== null;
  if (!isFitting) {
    warn(reader, 'CSS-syntax', '"@layer" has no such names', [keyword], 'write names joined by full stops');
    return [];
  }
  return block ? [{ kind: 'layer', path: paths?.[0] ?? null, rules: rulesIn(block, reader) }] : layerNames(paths);
};

const layerNames = (paths: readonly LayerPath[] | null): readonly Rule[] =>
  paths ? [{ kind: 'layer-names', paths }] : [];

const blockAtRule = (atRule: AtRule, block: readonly ComponentValue[], reader: RuleReader): readonly Rule[] | null => {
  const { keyword, prelude, end } = atRule;
  const span = spanOf(reader.file, keyword.start, end);
  switch (keyword.text) {
    case 'media':
      return [{ kind: 'media', queries: parseMediaQueries(prelude), rules: rulesIn(block, reader) }];
    case 'supports':
      return [{ kind: 'supports', condition: parseSupports(prelude, reader.file), rules: rulesIn(block, reader) }];
    case 'page':
      return [parsePageRule(prelude, block, span, reader.report)];
    case 'font-face':
    case 'counter-style': {
      const declarations = parseDeclarations(block, reader.file, reader.report);
      return [{ kind: keyword.text, name: textBetween(prelude, reader.file), declarations, span }];
    }
    default:
      return null;
  }
};

const atRuleRules = (atRule: AtRule, reader: RuleReader): readonly Rule[] => {
  const { text } = atRule.keyword;
  if (silentAtRules.has(text)) return [];
  if (text === 'import') return importRule(atRule.keyword, atRule.prelude, reader);
  if (text === 'layer') return layerRule(atRule, reader);
  const rules = atRule.block && blockAtRule(atRule, atRule.block, reader);
  if (rules) return rules;
  if (!knownAtRules.includes(text)) reportUnknown(atRule, reader);
  else warn(reader, 'CSS-syntax', `"@${text}" has no block`, [atRule.keyword], 'write its content in braces');
  return [];
};

/** css-nesting-1 §3.2: a nested selector is relative to its parent's unless it says where the parent stands. */
const nestedSelector = (selector: string, parent: string): string =>
  selector
    .split(/,(?![^([]*[)\]])/)
    .map((part) => (part.includes('&') ? part.replaceAll('&', `:is(${parent})`) : `:is(${parent}) ${part.trim()}`))
    .join(', ');

const nestedAtRule = (values: readonly ComponentValue[], parent: string, reader: RuleReader): readonly Rule[] => {
  const [keyword, ...rest] = values;
  const block = rest.at(-1);
  if (keyword?.kind !== 'at-keyword' || !block || !isBraces(block)) return [];
  const rules = styleRules(parent, rest, block.values, reader);
  const prelude = rest.slice(0, -1);
  if (keyword.text === 'media') return [{ kind: 'media', queries: parseMediaQueries(prelude), rules }];
  if (keyword.text === 'supports') return [{ kind: 'supports', condition: parseSupports(prelude, reader.file), rules }];
  if (keyword.text === 'layer') return [{ kind: 'layer', path: parseLayerPaths(prelude)?.[0] ?? null, rules }];
  if (knownAtRules.includes(keyword.text)) reportEnclosed(keyword, parent, reader);
  else reportUnknown({ keyword, prelude, block: block.values, end: block.end }, reader);
  return [];
};

/** Most often the block before is not closed. */
const reportEnclosed = (keyword: AtRule['keyword'], parent: string, reader: RuleReader): void => {
  const message = `"@${keyword.text}" stands within the block of "${parent}" and is left out`;
  warn(reader, 'CSS-syntax', message, [keyword], `close the block of "${parent}" with "}" before it`);
};

/** A style rule, followed by the rules nested in it. */
const styleRules = (
  selector: string,
  prelude: readonly ComponentValue[],
  block: readonly ComponentValue[],
  reader: RuleReader,
): readonly Rule[] => {
  const declarations: Declaration[] = [];
  const nested: Rule[] = [];
  for (const item of parseBlockItems(block, reader.file, reader.report)) {
    if (item.kind === 'declaration') declarations.push(item.declaration);
    else if (item.kind === 'at-rule') nested.push(...nestedAtRule(item.values, selector, reader));
    else {
      const inner = nestedSelector(textBetween(item.prelude, reader.file), selector);
      nested.push(...styleRules(inner, item.prelude, item.block, reader));
    }
  }
  const rule: StyleRule = { kind: 'style', selector, selectorSpan: spanBetween(prelude, reader.file), declarations };
  return [rule, ...nested];
};

const qualifiedRule = (values: readonly ComponentValue[], reader: RuleReader): readonly Rule[] => {
  const block = values.at(-1)!;
  const prelude = values.slice(0, -1);
  if (isBraces(block) && prelude.length > 0) {
    return styleRules(textBetween(prelude, reader.file), prelude, block.values, reader);
  }
  const hint = 'write a selector and then its declarations in braces';
  warn(reader, 'CSS-syntax', 'this is no rule and is left out', values, hint);
  return [];
};

/** Where the rule that begins at `from` ends (css-syntax-3 §5.5.1): only at-rules end at a semicolon. */
const ruleEnd = (values: readonly ComponentValue[], from: number): number => {
  const isAtRule = values[from]!.kind === 'at-keyword';
  for (let index = from; index < values.length; index++) {
    const value = values[index]!;
    if (isBraces(value) || (isAtRule && isDelim(value, ';'))) return index + 1;
  }
  return values.length;
};

const ruleOf = (values: readonly ComponentValue[], reader: RuleReader): readonly Rule[] => {
  const [keyword, ...rest] = values;
  if (keyword?.kind !== 'at-keyword') return qualifiedRule(values, reader);
  const last = rest.at(-1);
  const block = last && isBraces(last) ? last.values : null;
  const prelude = last && (block || isDelim(last, ';')) ? rest.slice(0, -1) : rest;
  return atRuleRules({ keyword, prelude, block, end: last?.end ?? keyword.end }, reader);
};

const isAheadOfRules = (value: ComponentValue): boolean =>
  value.kind === 'at-keyword' && ['import', 'charset', 'layer'].includes(value.text);

/** Component values -> rules, one at a time; a faulty rule is reported and the next one read. */
export const parseRules = (values: readonly ComponentValue[], reader: RuleReader): readonly Rule[] => {
  const rules: Rule[] = [];
  let { mayImport } = reader;
  for (let from = 0; from < values.length; ) {
    const end = ruleEnd(values, from);
    mayImport &&= isAheadOfRules(values[from]!);
    for (const rule of ruleOf(values.slice(from, end), { ...reader, mayImport })) rules.push(rule);
    from = end;
  }
  return rules;
};
