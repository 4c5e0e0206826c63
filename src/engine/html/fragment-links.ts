import type { Report } from '../../diagnostics/index.ts';
import type { ElementNode, ElementTree } from './element-tree.ts';
import { elementsIn } from './walk-tree.ts';

/** The id that an address within the document points to (`#chapter-2`); null for any other address. */
export const fragmentOf = (address: string): string | null => {
  if (!address.startsWith('#') || address.length === 1) return null;
  try {
    return decodeURIComponent(address.slice(1));
  } catch {
    return address.slice(1);
  }
};

/** What links of the document can point to: every `id`, and the `name` of old-style anchors; the first one counts. */
export const linkTargets = ({ root }: ElementTree): ReadonlyMap<string, ElementNode> => {
  const targets = new Map<string, ElementNode>();
  for (const element of elementsIn(root)) {
    const id = element.attributes.get('id') ?? (element.name === 'a' ? element.attributes.get('name') : undefined);
    if (id && !targets.has(id)) targets.set(id, element);
  }
  return targets;
};

export const reportMissingTarget = (id: string, asking: ElementNode, report: Report): void =>
  report({
    severity: 'warning',
    code: 'LINK-no-target',
    message: `nothing has the id "${id}" that this refers to`,
    span: asking.span,
    hint: 'give the target this id, or correct the reference',
  });

/** Reports the links within the document that lead nowhere. */
export const checkFragmentLinks = (tree: ElementTree, report: Report): void => {
  const targets = linkTargets(tree);
  for (const element of elementsIn(tree.root)) {
    const address = element.name === 'a' ? (element.attributes.get('href')?.trim() ?? '') : '';
    const id = fragmentOf(address);
    if (id !== null && id !== 'top' && !targets.has(id)) reportMissingTarget(id, element, report);
  }
};
