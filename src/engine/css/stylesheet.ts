import type { Span } from '../../diagnostics/index.ts';
import type { ComponentValue } from './component-value.ts';

/** A parsed stylesheet, imports and conditions kept as nested rules. What declarations mean is not known yet. */
export interface Stylesheet {
  readonly rules: readonly Rule[];
}

export type Rule = StyleRule | ConditionalRule | LayerRule | PageRule | DescriptorRule;

export interface StyleRule {
  readonly kind: 'style';
  /** The selector list as written. */
  readonly selector: string;
  readonly selectorSpan: Span;
  readonly declarations: readonly Declaration[];
}

/** `@layer` (css-cascade-5 §6.4): a path of names; one without a name is a layer of its own. */
export type LayerRule =
  | { readonly kind: 'layer'; readonly path: LayerPath | null; readonly rules: readonly Rule[] }
  | { readonly kind: 'layer-names'; readonly paths: readonly LayerPath[] };
export type LayerPath = readonly string[];

/** `@media`, `@supports`, `@import` with a condition. */
export type ConditionalRule =
  | { readonly kind: 'media'; readonly queries: readonly MediaQuery[]; readonly rules: readonly Rule[] }
  | { readonly kind: 'supports'; readonly condition: SupportsCondition; readonly rules: readonly Rule[] };

export interface PageRule {
  readonly kind: 'page';
  readonly selectors: readonly PageSelector[];
  readonly declarations: readonly Declaration[];
  /** Margin boxes and `footnote`, by their at-rule's name. */
  readonly areas: readonly { readonly name: string; readonly declarations: readonly Declaration[] }[];
  readonly span: Span;
}

/** css-page-3 §4.3. An empty name stands for every page. */
export interface PageSelector {
  readonly name: string;
  readonly pseudos: readonly PagePseudo[];
}

export type PagePseudo =
  | { readonly kind: 'first' | 'left' | 'right' | 'blank' }
  | { readonly kind: 'nth'; readonly step: number; readonly offset: number };

/** `@font-face` and `@counter-style`: descriptors instead of properties. */
export interface DescriptorRule {
  readonly kind: 'font-face' | 'counter-style';
  /** The name in the prelude; empty for `@font-face`. */
  readonly name: string;
  readonly declarations: readonly Declaration[];
  readonly span: Span;
}

export interface Declaration {
  /** Lower case, except for custom properties. */
  readonly name: string;
  readonly values: readonly ComponentValue[];
  readonly important: boolean;
  readonly span: Span;
}

export interface MediaQuery {
  readonly negated: boolean;
  readonly type: string;
  readonly condition: MediaCondition | null;
}

export type MediaCondition =
  | { readonly kind: 'and' | 'or'; readonly of: readonly MediaCondition[] }
  | { readonly kind: 'not'; readonly of: MediaCondition }
  /** `range` is how the page's measure must compare with the value: at least, at most, … */
  | {
      readonly kind: 'feature';
      readonly name: string;
      readonly comparison: '>=' | '<=' | '>' | '<' | '=';
      readonly value: ComponentValue | null;
    }
  | { readonly kind: 'unknown' };

export type SupportsCondition =
  | { readonly kind: 'and' | 'or'; readonly of: readonly SupportsCondition[] }
  | { readonly kind: 'not'; readonly of: SupportsCondition }
  | { readonly kind: 'declaration'; readonly declaration: Declaration }
  | { readonly kind: 'selector'; readonly selector: string }
  | { readonly kind: 'unknown' };
