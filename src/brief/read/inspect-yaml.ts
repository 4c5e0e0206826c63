import { type Alias, type Document, type Node, type Scalar, visit } from 'yaml';
import { type Report, type SourceFile, type Span, spanOf, startOf } from '../../diagnostics/index.ts';

/** Finds what is good YAML and yet not what its author meant; false when the data cannot be used. */
export const inspectYaml = (document: Document.Parsed, file: SourceFile, report: Report): boolean => {
  let isUsable = true;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document)) return;
      isUsable = false;
      report(unknownAlias(alias, file));
    },
    Scalar: (_, scalar) => {
      if (isCutByComment(scalar)) report(cutText(scalar, file));
    },
  });
  return isUsable;
};

const placeOf = (node: Node, file: SourceFile): Span =>
  node.range ? spanOf(file, node.range[0], node.range[1]) : startOf(file);

const unknownAlias = (alias: Alias, file: SourceFile): Parameters<Report>[0] => ({
  severity: 'error',
  code: 'YAML-alias',
  message: `no anchor is called "${alias.source}"`,
  span: placeOf(alias, file),
  hint: 'put texts that begin with * in quotes',
});

/** People put a space after the sign of a comment; "item #5" is a text that YAML cuts. */
const isCutByComment = ({ type, comment }: Scalar): boolean => type === 'PLAIN' && !!comment && /^\S/.test(comment);

const cutText = (scalar: Scalar, file: SourceFile): Parameters<Report>[0] => ({
  severity: 'warning',
  code: 'YAML-comment',
  message: `this text ends before "#${(scalar.comment ?? '').slice(0, 20)}", which YAML takes for a comment`,
  span: placeOf(scalar, file),
  hint: 'put the text in quotes',
});
