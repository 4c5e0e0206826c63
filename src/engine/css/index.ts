/**
 * CSS text -> Stylesheet. Two steps as css-syntax-3 has them: tokens become nested component values, these become
 * rules and declarations; conditions and page selectors are read, imports are followed. What a property means is the
 * matter of `style/`; files come only through the AssetReader.
 */
export { type ComponentValue, type FunctionValue, isDelim, isIdent, splitAt } from './component-value.ts';
export { loadStylesheets } from './load-stylesheets.ts';
export { type MarginBoxName, marginBoxNames } from './margin-box-names.ts';
export { type MediaContext, matchesMedia } from './matches-media.ts';
export { parseComponentValues } from './parse-component-values.ts';
export { parseDeclarationList } from './parse-declarations.ts';
export { matchesNth, type Nth, parseNth } from './parse-nth.ts';
export { parseStylesheet } from './parse-stylesheet.ts';
export type {
  ConditionalRule,
  Declaration,
  DescriptorRule,
  LayerPath,
  MediaQuery,
  PagePseudo,
  PageRule,
  PageSelector,
  Rule,
  StyleRule,
  Stylesheet,
  SupportsCondition,
} from './stylesheet.ts';
