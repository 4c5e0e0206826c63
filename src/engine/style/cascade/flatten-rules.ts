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
import { supportsDeclaration } from './compile-declarations.ts';

/** The rules that apply to this paper, in their order. */
export interface FlatRules {
  readonly styles: readonly StyleRule[];
  readonly pages: readonly PageRule[];
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
      return true;
    case 'unknown':
      return false;
  }
};

function* applicable(rules: readonly Rule[], media: MediaContext): Generator<StyleRule | PageRule | DescriptorRule> {
  for (const rule of rules) {
    if (rule.kind === 'media') {
      if (matchesMedia(rule.queries, media)) yield* applicable(rule.rules, media);
    } else if (rule.kind === 'supports') {
      if (supports(rule.condition)) yield* applicable(rule.rules, media);
    } else yield rule;
  }
}

export const flattenRules = (sheets: readonly Stylesheet[], media: MediaContext): FlatRules => {
  const styles: StyleRule[] = [];
  const pages: PageRule[] = [];
  const descriptors: DescriptorRule[] = [];
  for (const sheet of sheets) {
    for (const rule of applicable(sheet.rules, media)) {
      if (rule.kind === 'style') styles.push(rule);
      else if (rule.kind === 'page') pages.push(rule);
      else descriptors.push(rule);
    }
  }
  return { styles, pages, descriptors };
};
