import {
  type DescriptorRule,
  type MediaContext,
  matchesMedia,
  type PageRule,
  type Rule,
  type StyleRule,
  type Stylesheet,
  type SupportsCondition,
} from '../../css/index.ts';
import { CascadeLayer, unlayered } from './cascade-layer.ts';
import { supportsDeclaration } from './compile-declarations.ts';
import { supportsSelector } from './supports-selector.ts';

/** A rule with the rank of its cascade layer. */
export interface Layered<R> {
  readonly rule: R;
  readonly layer: number;
}

export type LayeredRule = Layered<StyleRule>;

/** The rules that apply to this paper, in their order. */
export interface FlatRules {
  readonly styles: readonly LayeredRule[];
  readonly pages: readonly Layered<PageRule>[];
  readonly descriptors: readonly DescriptorRule[];
}

/** Unknown conditions are false, and so is what they are negated to (css-conditional-3 §6). */
const supports = (condition: SupportsCondition): boolean => {
  switch (condition.kind) {
    case 'declaration':
      return supportsDeclaration(condition.declaration);
    case 'not':
      return !supports(condition.of);
    case 'and':
      return condition.of.every(supports);
    case 'or':
      return condition.of.some(supports);
    case 'selector':
      return supportsSelector(condition.selector);
    case 'unknown':
      return false;
  }
};

type PlainRule = StyleRule | PageRule | DescriptorRule;

interface Placed {
  readonly rule: PlainRule;
  readonly layer: CascadeLayer;
}

function* applicable(rules: readonly Rule[], media: MediaContext, layer: CascadeLayer): Generator<Placed> {
  for (const rule of rules) {
    switch (rule.kind) {
      case 'media':
        if (matchesMedia(rule.queries, media)) yield* applicable(rule.rules, media, layer);
        break;
      case 'supports':
        if (supports(rule.condition)) yield* applicable(rule.rules, media, layer);
        break;
      case 'layer':
        yield* applicable(rule.rules, media, rule.path ? layer.inner(rule.path) : layer.anonymous());
        break;
      case 'layer-names':
        for (const path of rule.paths) layer.inner(path);
        break;
      default:
        yield { rule, layer };
    }
  }
}

/** Conditions decided, layers ranked; descriptors are put in the order of their layers. */
export const flattenRules = (sheets: readonly Stylesheet[], media: MediaContext): FlatRules => {
  const top = new CascadeLayer();
  const placed = sheets.flatMap((sheet) => [...applicable(sheet.rules, media, top)]);
  const ranks = top.ranks();
  const rankOf = ({ layer }: Placed): number => ranks.get(layer) ?? unlayered;
  const others = [...placed].sort((a, b) => rankOf(a) - rankOf(b)).map(({ rule }) => rule);
  return {
    styles: placed.flatMap((each) => (each.rule.kind === 'style' ? [{ rule: each.rule, layer: rankOf(each) }] : [])),
    pages: placed.flatMap((each) => (each.rule.kind === 'page' ? [{ rule: each.rule, layer: rankOf(each) }] : [])),
    descriptors: others.filter((rule) => rule.kind !== 'style' && rule.kind !== 'page'),
  };
};
