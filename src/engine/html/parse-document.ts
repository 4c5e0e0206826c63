import type { DefaultTreeAdapterMap } from 'parse5';
import type { Report, SourceFile, Span } from '../../diagnostics/index.ts';
import { CheckedParser } from './checked-parser.ts';
import { deepestLevel } from './convert-tree.ts';
import { type SyntaxFault, syntaxDiagnostic } from './syntax-diagnostic.ts';

/** The text as HTML reads it, whatever it holds; what is wrong and matters on paper is reported. */
export const parseDocument = (file: SourceFile, report: Report): DefaultTreeAdapterMap['document'] => {
  const reportFault = (fault: SyntaxFault): void => {
    const diagnostic = syntaxDiagnostic(fault, file);
    if (diagnostic) report(diagnostic);
  };
  const parser = new CheckedParser({
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
    onParseError: reportFault,
  });
  parser.tokenizer.write(file.text, true);
  for (const place of parser.strayEndTags) reportFault({ code: 'end-tag-without-matching-open-element', ...place });
  return parser.document;
};

export const reportTooDeep = (span: Span, report: Report): void => {
  const message = `elements are nested more than ${deepestLevel} levels deep; what is deeper is left out`;
  report({ severity: 'error', code: 'HTML-too-deep', message, span, hint: 'close elements where they end' });
};
