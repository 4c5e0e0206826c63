import type { ComponentValue, DescriptorRule } from '../css/index.ts';

/** The values of a descriptor; the last one counts. Null when it is not there. */
export const descriptor = (rule: DescriptorRule, name: string): readonly ComponentValue[] | null =>
  rule.declarations.findLast((declaration) => declaration.name === name)?.values ?? null;

/** The text of a descriptor as written; empty when it is not there. */
export const descriptorText = (rule: DescriptorRule, name: string): string => {
  const values = descriptor(rule, name);
  const [first] = values ?? [];
  return first ? rule.span.file.text.slice(first.start, values!.at(-1)!.end) : '';
};
