import { pseudoClasses } from './pseudo-classes.ts';
import { compileSelectors, SelectorError, selectorOptions } from './selector.ts';

/** Whether a selector is understood, for `@supports`; names of other vendors are not. */
export const supportsSelector = (text: string): boolean => {
  const compiled = compileSelectors(text, selectorOptions(pseudoClasses));
  return !(compiled instanceof SelectorError) && compiled.length > 0 && !/:-/.test(text);
};
