import type { Report } from '../diagnostics/index.ts';
import type { Printing } from './printing.ts';

/** Tells of a brief of a kind that its template was not made for. */
export const checkKind = ({ brief, template: { name, kinds } }: Printing, report: Report): void => {
  if (!kinds || kinds.includes(brief.kind)) return;
  const message = `the template "${name}" is for briefs of the kind ${kinds.join(', ')}; this one is of the kind ${brief.kind}`;
  const hint = 'choose another template, or add the kind to "kinds" in its template.yaml';
  report({ severity: 'warning', code: 'TEMPLATE-kind', message, span: brief.locate(['kind']), hint });
};
