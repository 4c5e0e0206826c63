import {
  type BatchResult,
  type CopiesOrder,
  type CopiesPlan,
  type Copy,
  planOrder,
  runBatches,
  type Variant,
} from '../../delivery/copies/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { ensureFolder } from '../../resources/index.ts';
import { answerJson, codeFor, counted, diagnosticsToJson, hasErrors, showMessages, weigh } from '../answer.ts';
import { type OrderOptions, readOrder } from '../copies-order.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { textTable } from '../text-table.ts';
import { UsageError } from '../usage-error.ts';

export interface CopiesOptions extends OrderOptions {
  readonly workers?: string;
  readonly dryRun?: boolean;
}

/** Null leaves it to the work. */
const workersOf = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new UsageError(`--workers takes a number from 1, not ${text}`);
};

const withheldOf = ({ variants }: CopiesPlan): ReadonlyMap<string, readonly string[]> =>
  new Map(variants.flatMap(({ copies }) => copies.map(({ reader, withheld }) => [reader.id, withheld] as const)));

const planRow = ({ language, paper, profile, copies }: Variant): readonly (readonly string[])[] =>
  copies.map(({ reader, file, withheld }) => [
    String(reader.copy),
    reader.name,
    reader.deliver,
    `${language}, ${paper}, ${profile}`,
    file,
    withheld.join('; ') || '-',
  ]);

const planHeads = ['copy', 'reader', 'delivered by', 'set in', 'file', 'withheld'];

const showPlan = (plan: CopiesPlan, diagnostics: readonly Diagnostic[], options: CopiesOptions, terminal: Terminal) => {
  const rows = plan.variants.flatMap(planRow).sort((a, b) => Number(a[0]) - Number(b[0]));
  const copies = rows.map(([copy, name, deliver, set, file, withheld]) => ({
    ...{ copy: Number(copy), name, deliver, set, file },
    withheld: withheld === '-' ? [] : withheld?.split('; '),
  }));
  if (options.json) answerJson({ plan: copies, diagnostics: diagnosticsToJson(diagnostics) }, terminal);
  else if (!options.quiet) {
    const counts = `${counted(rows.length, 'copy').replace('copys', 'copies')} in ${counted(plan.variants.length, 'variant')}`;
    terminal.result(`${textTable([planHeads, ...rows])}${counts}; nothing was made\n`);
  }
};

interface Made {
  readonly copies: readonly Copy[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The same remark on each variant is made once. */
const distinct = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, message, span }) => {
    const key = JSON.stringify([code, message, span?.file.path, span?.start]);
    return !seen.has(key) && seen.add(key);
  });
};

const makeAll = async (
  plan: CopiesPlan,
  order: CopiesOrder,
  options: CopiesOptions,
  terminal: Terminal,
): Promise<Made> => {
  const total = plan.variants.reduce((sum, { copies }) => sum + copies.length, 0);
  const copies: Copy[] = [];
  const diagnostics: Diagnostic[] = [];
  const receive = (result: BatchResult): void => {
    copies.push(...result.copies);
    diagnostics.push(...result.diagnostics);
    if (!options.quiet && !options.json) terminal.message(`[${copies.length}/${total}] copies`);
  };
  await runBatches(plan, order, workersOf(options.workers), receive);
  return { copies: copies.sort((a, b) => a.reader.copy - b.reader.copy), diagnostics: distinct(diagnostics) };
};

const answer = (
  { copies, diagnostics }: Made,
  plan: CopiesPlan,
  options: CopiesOptions,
  milliseconds: number,
  terminal: Terminal,
): void => {
  const withheld = withheldOf(plan);
  if (options.json) {
    const shown = copies.map(({ reader, ...copy }) => ({
      ...{ reader: reader.id, copy: reader.copy, ...copy },
      withheld: withheld.get(reader.id) ?? [],
    }));
    answerJson({ folder: options.output, copies: shown, diagnostics: diagnosticsToJson(diagnostics) }, terminal);
  } else if (!options.quiet) {
    const count = copies.length === 1 ? '1 copy' : `${copies.length} copies`;
    const variants = counted(plan.variants.length, 'variant');
    terminal.result(`${count} in ${options.output}, ${variants}, ${(milliseconds / 1000).toFixed(2)} s\n`);
  }
};

const refuse = (diagnostics: readonly Diagnostic[], options: CopiesOptions, terminal: Terminal): ExitCode => {
  if (options.json) answerJson({ copies: [], diagnostics: diagnosticsToJson(diagnostics) }, terminal);
  return exitCode.inputErrors;
};

/** Makes each reader's copy, or tells what would be made. */
export const copies = async (name: string, options: CopiesOptions, terminal: Terminal): Promise<ExitCode> => {
  const start = performance.now();
  const { order, diagnostics: unread } = await readOrder(name, options, terminal);
  showMessages(unread, options, terminal);
  if (!order) return refuse(unread, options, terminal);
  const { plan, diagnostics: found } = planOrder(order);
  const diagnostics = weigh(found, options);
  showMessages(diagnostics, options, terminal);
  if (!plan || hasErrors(diagnostics)) return refuse(diagnostics, options, terminal);
  if (options.dryRun) {
    showPlan(plan, diagnostics, options, terminal);
    return exitCode.done;
  }
  const problem = ensureFolder(order.output);
  if (problem) throw new UsageError(`the folder ${options.output} cannot be made: ${problem}`);
  const made = await makeAll(plan, order, options, terminal);
  showMessages(weigh(made.diagnostics, options), options, terminal);
  const all = { ...made, diagnostics: [...diagnostics, ...made.diagnostics] };
  answer(all, plan, options, performance.now() - start, terminal);
  return codeFor(weigh(all.diagnostics, options));
};
