import { compileSelectors, SelectorError } from './selector.ts';

/** Whether a selector is understood, for `@supports`; names of other vendors are not. */
export const supportsSelector = (text: string): boolean => {
  const compiled = compileSelectors(text);
  return !(compiled instanceof SelectorError) && compiled.length > 0 && !/:-/.test(text);
};
