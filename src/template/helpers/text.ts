import { itemById, itemsIn, referencesIn, type SourceReference, sourceById, sourcesOf } from '../../brief/index.ts';
import { nameHint } from '../../diagnostics/index.ts';
import { citationMarks } from './cite.ts';
import { isAbsent, whyUnknown } from './guards.ts';
import type { Helper, HelperCall } from './helper.ts';
import { blockHtml, inlineHtml, type ReferenceWriter } from './inline-markdown.ts';
import { Markup } from './markup.ts';
import { unknownMark } from './unknown-mark.ts';

/**
 * A text of the brief: inline Markdown becomes HTML, raw HTML stays text, `[[c-id]]` and `[[s2 L46]]` become the marks
 * of endnotes, and `{ unknown: why }` prints as a stated gap.
 *
 * @param value a text of the brief, or a stated gap
 *
 * Usage: `{{text gist}}`
 */
export const text: Helper = (call) => write(call, inlineHtml);

/**
 * A longer text of the brief, with paragraphs and lists.
 *
 * @param value a text of the brief, or a stated gap
 *
 * Usage: `{{prose text}}`
 */
export const prose: Helper = (call) => write(call, blockHtml);

const write = (call: HelperCall, toHtml: (text: string, write: ReferenceWriter) => string): unknown => {
  const [value] = call.args;
  if (call.args.length === 0)
    return call.problem('the helper needs a text', 'write {{this.text}} for a field of that name');
  if (isAbsent(value)) return '';
  const why = whyUnknown(value);
  if (why !== null) return unknownMark(why, call.printing);
  if (typeof value !== 'string' && typeof value !== 'number') return call.problem('the value is not a text');
  const marks: ReferenceWriter = (written) =>
    citationMarks(
      written.flatMap((each) => placesOf(each, call)),
      call.printing,
    );
  return new Markup(toHtml(String(value), marks));
};

/** `s2 L46` is a source at a place; `c-id` stands for whatever that item rests on. */
const placesOf = (written: string, { printing: { brief }, problem }: HelperCall): readonly SourceReference[] => {
  const [reference] = referencesIn(`[[${written}]]`);
  if (reference && sourceById(brief, reference.target)) return [{ s: reference.target, at: reference.at }];
  if (reference && itemById(brief, reference.target)) return sourcesOf(brief, reference.target);
  const known = itemsIn(brief).map(({ id }) => id);
  problem(`[[${written}]] points at nothing in the brief`, nameHint(reference?.target ?? written, known));
  return [];
};
