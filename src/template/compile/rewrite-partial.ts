import { nameHint, type Report, type SourceFile } from '../../diagnostics/index.ts';
import { dataVariables } from '../data-variables.ts';
import { spanOfLocation } from './location.ts';

/** What the expressions of a partial may name. */
export interface KnownNames {
  readonly helpers: ReadonlySet<string>;
  readonly partials: ReadonlySet<string>;
}

/** The helper that looks fields up and reports those that are not there; templates cannot call it by name. */
export const fieldHelper = 'field';
/** The helper that lets through what can be printed. */
export const printedHelper = 'printed';
/** The helper that checks a partial's name that is only known when the brief is printed. */
export const partialHelper = 'partialName';
/** The helper that marks what an expression has read. */
export const readingHelper = 'reading';

const dataNames = [...Object.keys(dataVariables), 'partial-block'];

interface Scope {
  readonly file: SourceFile;
  readonly known: KnownNames;
  readonly blockParams: readonly string[];
  readonly report: Report;
}

type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

/**
 * Rewrites a parsed partial, in place, so that each look-up of a field is a call of `field`: Handlebars' own strict mode
 * stops at the first unknown field, whereas a call can report it and go on. Names that are known before any brief is
 * read (helpers, partials, data variables) are checked on the way.
 */
export const rewritePartial = (program: hbs.AST.Program, file: SourceFile, known: KnownNames, report: Report): void =>
  rewriteProgram(program, { file, known, blockParams: [], report });

const rewriteProgram = (program: hbs.AST.Program | undefined, scope: Scope): void => {
  if (!program) return;
  const inner = { ...scope, blockParams: [...scope.blockParams, ...(program.blockParams ?? [])] };
  for (const statement of program.body) rewriteStatement(statement, inner);
};

const rewriteStatement = (statement: hbs.AST.Statement, scope: Scope): void => {
  if (isMustache(statement)) rewriteMustache(statement, scope);
  else if (isBlock(statement)) rewriteBlock(statement, scope);
  else if (isPartial(statement)) rewritePartialCall(statement, scope);
  else if (isDecorator(statement))
    reportAt(scope, statement, 'TEMPLATE-decorator', 'decorators are not supported', null);
};

const rewriteMustache = (statement: hbs.AST.MustacheStatement, scope: Scope): void => {
  if (isHelperCall(statement, scope)) rewriteArguments(statement, scope);
  else if (isPath(statement.path)) rewriteFieldMustache(statement, statement.path, scope);
};

const rewriteFieldMustache = (
  statement: hbs.AST.MustacheStatement,
  path: hbs.AST.PathExpression,
  scope: Scope,
): void => {
  const call = callOf(printedHelper, [rewritePath(path, scope), literal(path)(path.original)], path.loc);
  statement.path = call.path;
  statement.params = call.params;
  statement.loc = call.loc;
};

const rewriteBlock = (block: hbs.AST.BlockStatement, scope: Scope): void => {
  if (!isHelperCall(block, scope)) reportUnknownHelper(block, scope);
  rewriteArguments(block, scope);
  rewriteProgram(block.program, scope);
  rewriteProgram(block.inverse, scope);
};

const rewritePartialCall = (statement: PartialCall, scope: Scope): void => {
  if (isPath(statement.name) || isLiteral(statement.name)) checkPartialName(statement.name, scope);
  else if (isSubExpression(statement.name)) {
    const name = rewriteExpression(statement.name, scope);
    statement.name = callOf(partialHelper, [name], statement.name.loc);
  }
  rewriteArguments(statement, scope);
  if (statement.type === 'PartialBlockStatement') rewriteProgram(statement.program, scope);
};

const checkPartialName = (node: hbs.AST.PathExpression | Literal, scope: Scope): void => {
  const partials = scope.known.partials;
  const name = String(node.original);
  if (partials.has(name) || name === '@partial-block') return;
  reportAt(scope, node, 'TEMPLATE-missing-partial', `there is no partial "${name}"`, nameHint(name, [...partials]));
};

const rewriteArguments = (call: { params: hbs.AST.Expression[]; hash: hbs.AST.Hash }, scope: Scope): void => {
  call.params = call.params.map((param) => rewriteExpression(param, scope));
  for (const pair of call.hash?.pairs ?? []) pair.value = rewriteExpression(pair.value, scope);
};

const rewriteExpression = (expression: hbs.AST.Expression, scope: Scope): hbs.AST.Expression => {
  if (isPath(expression)) return rewritePath(expression, scope);
  if (!isSubExpression(expression)) return expression;
  if (!isHelperCall(expression, scope)) reportUnknownHelper(expression, scope);
  rewriteArguments(expression, scope);
  return expression;
};

/** `a.b` becomes `(field this "a" "b")`; `../a`, `@root.a` and `item.a` keep their head as it is. */
const rewritePath = (path: hbs.AST.PathExpression, scope: Scope): hbs.AST.PathExpression | hbs.AST.SubExpression => {
  if (path.data) checkDataName(path, scope);
  const names = path.parts.map(String);
  const isHeadOnItsOwn =
    path.data || (path.depth === 0 && !isScoped(path) && scope.blockParams.includes(names[0] ?? ''));
  const head = isHeadOnItsOwn ? names.slice(0, 1) : [];
  const tail = names.slice(head.length);
  if (tail.length === 0) return path;
  const start: hbs.AST.PathExpression = { ...path, parts: head, original: head.join('.') || 'this' };
  return callOf(fieldHelper, [start, ...tail.map(literal(path))], path.loc);
};

const checkDataName = (path: hbs.AST.PathExpression, scope: Scope): void => {
  const name = String(path.parts[0]);
  if (dataNames.includes(name)) return;
  reportAt(scope, path, 'TEMPLATE-unknown-variable', `unknown variable "@${name}"`, nameHint(name, dataNames));
};

const isHelperCall = ({ path, params, hash }: Call, scope: Scope): boolean => {
  if (!isPath(path) || path.data || path.depth > 0 || path.parts.length !== 1 || isScoped(path)) return false;
  const name = String(path.parts[0]);
  if (scope.known.helpers.has(name)) return !scope.blockParams.includes(name);
  if (params.length > 0 || hash) reportUnknownHelper({ path }, scope);
  return false;
};

const reportUnknownHelper = ({ path }: Pick<Call, 'path'>, scope: Scope): void => {
  const name = isPath(path) ? path.original : 'this value';
  const hint = nameHint(name, [...scope.known.helpers]);
  reportAt(scope, path, 'TEMPLATE-unknown-helper', `unknown helper "${name}"`, hint);
};

const reportAt = (
  { file, report }: Scope,
  node: hbs.AST.Node,
  code: string,
  message: string,
  hint: string | null,
): void =>
  report({ severity: 'error', code, message, span: spanOfLocation(file, node.loc), ...(hint ? { hint } : {}) });

const callOf = (name: string, params: hbs.AST.Expression[], loc: hbs.AST.SourceLocation): hbs.AST.SubExpression => {
  const path: hbs.AST.PathExpression = {
    type: 'PathExpression',
    data: false,
    depth: 0,
    parts: [name],
    original: name,
    loc,
  };
  const call: Omit<hbs.AST.SubExpression, 'hash'> = { type: 'SubExpression', path, params, loc };
  return { ...call, hash: { type: 'Hash', pairs: [], loc } };
};

const literal =
  ({ loc }: hbs.AST.Node) =>
  (value: string): hbs.AST.StringLiteral => ({ type: 'StringLiteral', value, original: value, loc });

type Literal = hbs.AST.StringLiteral | hbs.AST.NumberLiteral;
type PartialCall = hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement;

const isMustache = (node: hbs.AST.Node): node is hbs.AST.MustacheStatement => node.type === 'MustacheStatement';
const isBlock = (node: hbs.AST.Node): node is hbs.AST.BlockStatement => node.type === 'BlockStatement';
const isPartial = (node: hbs.AST.Node): node is PartialCall => /^Partial(Block)?Statement$/.test(node.type);
const isDecorator = (node: hbs.AST.Node): boolean => node.type.startsWith('Decorator');
const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';
const isLiteral = (node: hbs.AST.Node): node is Literal => /^(String|Number)Literal$/.test(node.type);
const isSubExpression = (node: hbs.AST.Node): node is hbs.AST.SubExpression => node.type === 'SubExpression';
const isScoped = (path: hbs.AST.PathExpression): boolean => /^(\.|this\b)/.test(path.original);
