import type { Helper, HelperCall } from '../helpers/helper.ts';
import { escapeHtml, Markup } from '../helpers/markup.ts';
import { valuesOf } from '../parameters/resolve-parameters.ts';
import type { OwnHelper } from '../template.ts';
import { lineThrown, wordsOfError } from './thrown.ts';

/** What the helpers of a template are given after their arguments. */
interface OwnHelperOptions {
  /** The named arguments. */
  readonly hash: HelperCall['hash'];
  readonly brief: HelperCall['printing']['brief'];
  readonly language: string;
  readonly paper: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Marks a text as HTML, which goes into the page as it is. */
  readonly html: (text: string) => Markup;
  /** A text as HTML content. */
  readonly escapeHtml: (text: string) => string;
}

const optionsOf = ({ hash, printing: { brief, language, paper, parameters } }: HelperCall): OwnHelperOptions => ({
  hash,
  brief,
  language,
  paper,
  parameters: Object.fromEntries(valuesOf(parameters)),
  html: (text) => new Markup(text),
  escapeHtml,
});

/** A helper of a template as one of ours; what it throws is reported where it was called. */
export const callOwnHelper =
  (name: string, { call, path }: OwnHelper): Helper =>
  (use) => {
    try {
      const value = call(...use.args, optionsOf(use));
      if (!(value instanceof Promise)) return value;
    } catch (error) {
      const line = lineThrown(error, path);
      const where = line === null ? path : `line ${line} of ${path}`;
      return use.problem(`the helper "${name}" failed: ${wordsOfError(error)}`, `look at ${where}`);
    }
    return use.problem(`the helper "${name}" answers with a promise`, `let it answer at once, in ${path}`);
  };
