import { type Diagnostic, type SourceFile, type Span, spanOf } from '../diagnostics/index.ts';
import type { RenderedBrief } from '../template/index.ts';

/** As much text around a place as is likely to be written in one piece in the brief. */
const reach = 24;

/** The longest text around the span, without markup, that the brief holds too: the place that the author knows. */
const findAround = (span: Span, brief: SourceFile): Span | null => {
  const { text } = span.file;
  for (let margin = reach; margin >= 0; margin -= 4) {
    const start = Math.max(0, span.start - margin);
    const found = brief.text.indexOf(text.slice(start, span.end + margin));
    if (found !== -1) return spanOf(brief, found + span.start - start, found + span.end - start);
  }
  return null;
};

/**
 * A message about the HTML is pointed at what an author wrote: a character that no font has at the brief, where the same
 * text stands, and everything else at the line of the template that wrote the HTML. No brief is printed with a character
 * that cannot be read, which is a rule of its own.
 */
export const locateForAuthor = (
  diagnostic: Diagnostic,
  brief: SourceFile,
  page: Pick<RenderedBrief, 'html' | 'originOf'>,
): Diagnostic => {
  const { span, code } = diagnostic;
  if (span?.file !== page.html) return withRule(diagnostic);
  const inBrief = code === 'TEXT-missing-glyph' && span.end > span.start ? findAround(span, brief) : null;
  return withRule({ ...diagnostic, span: inBrief ?? page.originOf(span) ?? span });
};

const withRule = (diagnostic: Diagnostic): Diagnostic =>
  diagnostic.code === 'TEXT-missing-glyph' ? { ...diagnostic, code: 'GLYPH-missing', severity: 'error' } : diagnostic;
