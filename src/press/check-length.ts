import type { Brief } from '../brief/index.ts';
import type { Report } from '../diagnostics/index.ts';

/** A brief that may have so many pages is not shrunk to them: it is refused when it has more. */
export const checkLength = (brief: Brief, pages: number, report: Report): void => {
  if (brief.max_pages === null || pages <= brief.max_pages) return;
  report({
    severity: 'error',
    code: 'PAGE-too-many',
    message: `the brief fills ${pages} pages, but max_pages is ${brief.max_pages}`,
    span: brief.locate(['max_pages']),
    hint: 'shorten the texts, leave a section out, or raise max_pages',
  });
};
