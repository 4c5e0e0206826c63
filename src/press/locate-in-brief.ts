import { type Diagnostic, type SourceFile, type Span, spanOf } from '../diagnostics/index.ts';

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
 * A character that no font has is found in the HTML, which no author has written: the message is pointed at the brief
 * where the same text stands. No brief is printed with a character that cannot be read, which is a rule of its own. Other
 * messages stay as they are.
 */
export const locateInBrief = (diagnostic: Diagnostic, brief: SourceFile): Diagnostic => {
  if (diagnostic.code !== 'TEXT-missing-glyph') return diagnostic;
  const { span } = diagnostic;
  const isOutside = span !== null && span.file !== brief && span.end > span.start;
  return {
    ...diagnostic,
    code: 'GLYPH-missing',
    severity: 'error',
    span: (isOutside ? findAround(span, brief) : null) ?? span,
  };
};
