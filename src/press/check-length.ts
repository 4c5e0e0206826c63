import type { Brief } from '../brief/index.ts';
import type { Report } from '../diagnostics/index.ts';
import type { Page } from '../engine/index.ts';
import type { Template } from '../template/index.ts';

/** A brief that may have so many pages is not shrunk to them: it is refused when it has more, and told by how much. */
export const checkLength = (
  brief: Brief,
  template: Pick<Template, 'name' | 'maxPages'>,
  pages: readonly Pick<Page, 'body'>[],
  report: Report,
): void => {
  const limit = Math.min(brief.max_pages ?? Number.POSITIVE_INFINITY, template.maxPages ?? Number.POSITIVE_INFINITY);
  if (pages.length <= limit) return;
  const isOfBrief = limit === brief.max_pages;
  const whose = isOfBrief ? `max_pages is ${limit}` : `the template "${template.name}" allows ${limit}`;
  report({
    severity: 'error',
    code: 'PAGE-too-many',
    message: `the brief fills ${pages.length} pages, but ${whose}: ${millimetres(heightOf(pages.slice(limit)))} mm too much`,
    span: brief.locate([isOfBrief ? 'max_pages' : 'template']),
    hint: `shorten the texts or leave a section out${isOfBrief ? ', or raise max_pages' : ''}`,
  });
};

const heightOf = (pages: readonly Pick<Page, 'body'>[]): number =>
  pages.reduce((sum, { body }) => sum + (body?.height ?? 0), 0);

const millimetres = (px: number): string => Math.max(1, Math.ceil((px / 96) * 25.4)).toString();
