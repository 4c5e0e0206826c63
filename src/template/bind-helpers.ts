import { nameHint, type Report, type SourceFile } from '../diagnostics/index.ts';
import { type Location, spanOfLocation } from './compile/location.ts';
import { markOfReadings } from './compile/mark-places.ts';
import { fieldHelper, partialHelper, printedHelper, readingHelper } from './compile/rewrite-partial.ts';
import { isRecord } from './helpers/guards.ts';
import type { Helper, HelperCall } from './helpers/helper.ts';
import { helpers } from './helpers/index.ts';
import { lookUpField } from './look-up-field.ts';
import { callOwnHelper } from './own-helpers/call-own-helper.ts';
import { printedValue } from './printed-value.ts';
import type { Printing } from './printing.ts';

type HandlebarsHelper = (...values: readonly unknown[]) => unknown;

/** The partial that stands in for one that is missing. */
export const emptyPartial = 'missing partial';

/** The helpers as Handlebars calls them, bound to the brief that is printed. */
export const bindHelpers = (printing: Printing, report: Report): Readonly<Record<string, HandlebarsHelper>> => {
  const own = Array.from(printing.template.helpers, ([name, helper]) => [name, callOwnHelper(name, helper)] as const);
  const ours = {
    ...helpers,
    [fieldHelper]: lookUpField,
    [printedHelper]: printedValue,
    [partialHelper]: checkPartialName,
    [readingHelper]: markReadings,
  };
  const all: Record<string, Helper> = { ...ours, ...Object.fromEntries(own) };
  return Object.fromEntries(Object.entries(all).map(([name, helper]) => [name, bind(name, helper, printing, report)]));
};

const bind =
  (name: string, helper: Helper, printing: Printing, report: Report): HandlebarsHelper =>
  (...values) => {
    const options = values.at(-1);
    const problem = problemReporter(name, options, printing, report);
    const hash = isRecord(options) && isRecord(options.hash) ? options.hash : {};
    printing.asked.add(name);
    try {
      return helper({ args: values.slice(0, -1), hash, printing, problem });
    } catch (error) {
      return problem(`the helper "${name}" failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

const problemReporter =
  (name: string, options: unknown, { template }: Printing, report: Report): HelperCall['problem'] =>
  (message, hint) => {
    const span = locate(options, template.partials.filesByPath);
    const code = name === fieldHelper ? 'TEMPLATE-unknown-field' : 'TEMPLATE-helper';
    report({ severity: 'error', code, message, span, ...(hint === undefined ? {} : { hint }) });
  };

const locate = (options: unknown, files: ReadonlyMap<string, SourceFile>) => {
  const location = isRecord(options) ? options.loc : null;
  if (!isLocation(location)) return null;
  const file = files.get(location.source);
  return file ? spanOfLocation(file, location) : null;
};

const isLocation = (value: unknown): value is Location =>
  isRecord(value) && typeof value.source === 'string' && isRecord(value.start) && isRecord(value.end);

const markReadings: Helper = ({ printing: { readings } }) => markOfReadings(readings.length);

const checkPartialName: Helper = ({ args: [name], printing: { template }, problem }) => {
  const names = Object.keys(template.partials.byName);
  if (names.includes(String(name))) return name;
  problem(`there is no partial "${String(name)}"`, nameHint(String(name), names));
  return emptyPartial;
};
