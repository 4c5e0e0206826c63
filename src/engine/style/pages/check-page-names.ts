import { nearestName, type Report } from '../../../diagnostics/index.ts';
import type { Declaration, PageRule } from '../../css/index.ts';
import type { FlatRules } from '../cascade/flatten-rules.ts';

interface NamedPages {
  readonly rules: FlatRules;
  /** The pages that elements of this document are on, the empty name among them. */
  readonly used: ReadonlySet<string>;
}

/** Names of pages are words of the author's own: one that is asked for and not described, or the reverse, is a slip. */
export const checkPageNames = ({ rules, used }: NamedPages, report: Report): void => {
  const asked = rules.styles.flatMap(({ rule }) => rule.declarations).flatMap(askedPage);
  const askedNames = new Set([...used, ...asked.map(({ name }) => name)]);
  const described = new Set(rules.pages.flatMap(({ rule: { selectors } }) => selectors.map(({ name }) => name)));
  for (const { rule } of rules.pages) reportUnreachable(rule, askedNames, report);
  for (const page of asked) if (!described.has(page.name)) reportUndescribed(page, described, report);
};

interface AskedPage {
  readonly name: string;
  readonly declaration: Declaration;
}

const keywords: readonly string[] = ['auto', 'inherit', 'initial', 'unset', 'revert', 'revert-layer'];

const askedPage = (declaration: Declaration): readonly AskedPage[] => {
  const [value] = declaration.values;
  if (declaration.name !== 'page' || declaration.values.length !== 1 || value?.kind !== 'ident') return [];
  return keywords.includes(value.text.toLowerCase()) ? [] : [{ name: value.text, declaration }];
};

const hintFor = (name: string, names: ReadonlySet<string>, otherwise: string): string => {
  const nearest = nearestName(
    name,
    [...names].filter((one) => one !== ''),
  );
  return nearest ? `did you mean "${nearest}"?` : otherwise;
};

const reportUnreachable = ({ selectors, span }: PageRule, asked: ReadonlySet<string>, report: Report): void => {
  for (const { name } of selectors) {
    if (name === '' || asked.has(name)) continue;
    const message = `no element asks for the page "${name}"`;
    const hint = hintFor(name, asked, `write "page: ${name}" in the style of an element`);
    report({ severity: 'warning', code: 'CSS-unreachable-page', message, span, hint });
  }
};

const reportUndescribed = ({ name, declaration }: AskedPage, described: ReadonlySet<string>, report: Report): void => {
  const message = `no @page rule describes the page "${name}"`;
  const hint = hintFor(name, described, `write "@page ${name} { … }", or "break-before: page" to begin a plain one`);
  report({ severity: 'warning', code: 'CSS-undescribed-page', message, span: declaration.span, hint });
};
