import Handlebars from 'handlebars';
import { type Diagnostic, type SourceFile, type Span, startOf } from '../diagnostics/index.ts';
import { type Location, spanOfLocation } from './compile/location.ts';
import type { Template } from './template.ts';

/** Thrown to leave Handlebars, which cannot be told to stop. */
export class Halt extends Error {
  readonly diagnostic: Diagnostic;

  constructor(message: string, span: Span, hint: string) {
    super(message);
    this.diagnostic = { severity: 'error', code: 'TEMPLATE-repeats', message, span, hint };
  }
}

/** More partials in partials than any tree of a brief is deep. */
const deepest = 100;

/** Turns of loops and calls of partials: ten times what a brief of 3,000 pages needs. */
const most = 2_000_000;

type Partials = Template['partials']['byName'];

interface Limited {
  readonly partials: Partials;
  readonly each: Handlebars.HelperDelegate;
}

/**
 * Partials and `each` as a template may use them for one page: a partial that calls itself without end, and loops in loops
 * that would never be done, are left with a `Halt`.
 */
export const limitRepeats = (template: Template): Limited => {
  const open: string[] = [];
  let turns = 0;
  const turn = (span: () => Span): void => {
    turns += 1;
    if (turns > most)
      throw new Halt(`the template repeats itself more than ${most} times`, span(), 'look for loops in loops');
  };
  const limited = (name: string, partial: HandlebarsTemplateDelegate): HandlebarsTemplateDelegate => {
    return (context, options) => {
      open.push(name);
      turn(() => callOf(open, template));
      if (open.length > deepest) throw endless(open, template);
      const text = partial(context, options);
      open.pop();
      return text;
    };
  };
  return {
    partials: Object.fromEntries(
      Object.entries(template.partials.byName).map(([name, partial]) => [name, limited(name, partial)]),
    ),
    each: limitedEach(turn, template),
  };
};

type Turn = (span: () => Span) => void;

const limitedEach = (turn: Turn, { partials: { filesByPath }, mainFile }: Template): Handlebars.HelperDelegate =>
  function (this: unknown, list: unknown, options: Handlebars.HelperOptions & { loc?: Location }) {
    const place = (): Span => {
      const file = options.loc && filesByPath.get(options.loc.source);
      return file && options.loc ? spanOfLocation(file, options.loc) : startOf(mainFile);
    };
    const fn: Handlebars.TemplateDelegate = (context, inner) => {
      turn(place);
      return options.fn(context, inner);
    };
    return Handlebars.helpers.each?.call(this, list, { ...options, fn });
  };

const endless = (open: readonly string[], template: Template): Halt => {
  const name = open.at(-1) ?? '';
  const circle = open.slice(open.lastIndexOf(name, -2));
  const message = `the partial "${name}" calls itself without end: ${circle.join(' > ')}`;
  return new Halt(message, callOf(open, template), 'put the call in an {{#if}} that ends');
};

/** Where the partial that was opened last is called; the beginning of the caller where the name is made. */
const callOf = (open: readonly string[], { partials: { filesByName }, mainFile }: Template): Span => {
  const [caller = '', name = ''] = open.slice(-2);
  const file: SourceFile = filesByName.get(caller) ?? mainFile;
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const call = new RegExp(`\\{\\{~?#?>\\s*["']?${escaped}(?![\\w/-])`).exec(file.text);
  return call ? { file, start: call.index, end: call.index + call[0].length } : startOf(file);
};
