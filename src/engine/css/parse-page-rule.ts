import { nearestName, type Report, type SourceFile, type Span, spanOf } from '../../diagnostics/index.ts';
import { type ComponentValue, isDelim, splitAt } from './component-value.ts';
import { marginBoxNames } from './margin-box-names.ts';
import { parseBlockItems, parseDeclarations } from './parse-declarations.ts';
import { parseNth } from './parse-nth.ts';
import type { Declaration, PagePseudo, PageRule, PageSelector } from './stylesheet.ts';

const areaNames: readonly string[] = [...marginBoxNames, 'footnote'];

const keywordPseudo = (name: string): PagePseudo | null => {
  const lower = name.toLowerCase();
  if (lower === 'first' || lower === 'left' || lower === 'right' || lower === 'blank') return { kind: lower };
  return null;
};

const pseudoOf = (value: ComponentValue | undefined, file: SourceFile): PagePseudo | null => {
  if (value?.kind === 'ident') return keywordPseudo(value.text);
  if (value?.kind !== 'function' || value.name !== 'nth') return null;
  const nth = parseNth(file.text.slice(value.values[0]?.start ?? value.end, value.values.at(-1)?.end ?? value.end));
  return nth && { kind: 'nth', ...nth };
};

const selectorOf = (values: readonly ComponentValue[], file: SourceFile): PageSelector | null => {
  const [first] = values;
  const name = first?.kind === 'ident' ? first.text : '';
  const pseudos: PagePseudo[] = [];
  for (let index = name === '' ? 0 : 1; index < values.length; index += 2) {
    const pseudo = isDelim(values[index], ':') ? pseudoOf(values[index + 1], file) : null;
    if (!pseudo) return null;
    pseudos.push(pseudo);
  }
  return { name: name === 'auto' ? '' : name, pseudos };
};

const selectorsOf = (prelude: readonly ComponentValue[], file: SourceFile, report: Report): readonly PageSelector[] => {
  if (prelude.length === 0) return [{ name: '', pseudos: [] }];
  const selectors = splitAt(prelude, ',').map((values) => selectorOf(values, file));
  const valid = selectors.filter((selector) => selector !== null);
  if (valid.length === selectors.length) return valid;
  const span = spanOf(file, prelude[0]!.start, prelude.at(-1)!.end);
  const hint = 'write a page name, :first, :left, :right, :blank or :nth()';
  report({ severity: 'warning', code: 'CSS-invalid-selector', message: 'this selects no pages', span, hint });
  return [];
};

type Area = PageRule['areas'][number];

const areaOf = (values: readonly ComponentValue[], file: SourceFile, report: Report): Area | null => {
  const [keyword] = values;
  const block = values.at(-1);
  if (keyword?.kind !== 'at-keyword') return null;
  if (!areaNames.includes(keyword.text)) {
    const nearest = nearestName(keyword.text, areaNames);
    const hint = nearest ? `did you mean "@${nearest}"?` : 'use the name of a page-margin box, such as "@top-center"';
    const span = spanOf(file, keyword.start, keyword.end);
    report({
      severity: 'warning',
      code: 'CSS-unknown-at-rule',
      message: `a page has no area "@${keyword.text}"`,
      span,
      hint,
    });
    return null;
  }
  if (block?.kind !== 'block') return null;
  return { name: keyword.text, declarations: parseDeclarations(block.values, file, report) };
};

/** `@page` with its page-margin boxes and its footnote area (css-page-3 §3, css-gcpm-3 §2.3). */
export const parsePageRule = (
  prelude: readonly ComponentValue[],
  block: readonly ComponentValue[],
  span: Span,
  report: Report,
): PageRule => {
  const declarations: Declaration[] = [];
  const areas: Area[] = [];
  for (const item of parseBlockItems(block, span.file, report)) {
    if (item.kind === 'declaration') declarations.push(item.declaration);
    const area = item.kind === 'at-rule' ? areaOf(item.values, span.file, report) : null;
    if (area) areas.push(area);
  }
  return { kind: 'page', selectors: selectorsOf(prelude, span.file, report), declarations, areas, span };
};
