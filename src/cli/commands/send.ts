import { resolve } from 'node:path';
import {
  type DeliveryState,
  deliveryStates,
  type Journal,
  JournalFailure,
  openJournal,
  readJournal,
} from '../../delivery/journal/index.ts';
import { readersDigest } from '../../delivery/mail/index.ts';
import { type Diagnostic, startOf } from '../../diagnostics/index.ts';
import { ensureFolder, readBytes } from '../../resources/index.ts';
import { counted } from '../answer.ts';
import type { ExitCode } from '../exit-code.ts';
import { mayCutLine } from '../send/ask-consent.ts';
import { carryOutPlan } from '../send/carry-out-plan.ts';
import { makeOutgoing } from '../send/make-outgoing.ts';
import { readMailing } from '../send/read-mailing.ts';
import { saveMessages } from '../send/save-messages.ts';
import type { SendOptions } from '../send/send-options.ts';
import { finish, journalPath, planOf, proofLetters, type SendTask, versionOf } from '../send/send-task.ts';
import { planSummary, planTable, planToJson } from '../send/show-plan.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

interface KnownStates {
  readonly states: ReadonlyMap<string, DeliveryState>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a journal says, without taking its lock; nothing when there is none yet. */
const statesOf = (path: string): KnownStates => {
  const answer = readBytes(resolve(path), path);
  if (answer.kind === 'error') return { states: new Map(), diagnostics: [] };
  const reading = readJournal(answer.bytes, path);
  if (reading.kind === 'damaged') return { states: new Map(), diagnostics: [reading.diagnostic] };
  return { states: deliveryStates(reading.entries), diagnostics: [] };
};

/** Shows the plan and does nothing. */
const showPlan = (task: SendTask): ExitCode => {
  const { states, diagnostics } = statesOf(journalPath(task));
  const plan = planOf(task, states);
  const problems = [...diagnostics, ...proofLetters(task, plan)];
  return finish(task, problems, { plan: planToJson(plan) }, `${planTable(plan)}${planSummary(plan)}`);
};

const refuseFolder = (path: string): void => {
  const problem = ensureFolder(resolve(path));
  if (problem) throw new UsageError(`the folder ${path} cannot be made: ${problem}`);
};

/** Saves the messages of all readers; the journal is left alone, since nothing is handed over. */
const saveAll = async (task: SendTask, folder: string): Promise<ExitCode> => {
  const { outgoing, diagnostics } = await makeOutgoing(task.plan, task.order, planOf(task, new Map()));
  const saved = await saveMessages(task, outgoing, folder);
  const summary = `${counted(saved.files.length, 'message')} in ${folder}`;
  return finish(task, [...diagnostics, ...saved.diagnostics], { messages: saved.files }, summary);
};

const unwritable = ({ path }: Journal, { message }: JournalFailure): Diagnostic => ({
  severity: 'error',
  code: 'JOURNAL-unwritable',
  message: `the journal cannot be kept, so nothing more was sent: ${message}`,
  span: startOf({ path, text: '' }),
  hint: 'mend the cause and run the same command again',
});

const sendByPlan = async (task: SendTask): Promise<ExitCode> => {
  const { options, terminal } = task;
  const { brief } = task.plan;
  const answer = await openJournal({
    path: journalPath(task),
    brief: brief.id,
    version: versionOf(brief),
    readers: readersDigest(brief.distribution.readers),
    mayCut: ({ bytes }) => mayCutLine(bytes.length, options, terminal),
  });
  if (answer.kind === 'refused') return finish(task, [answer.diagnostic], {}, null);
  try {
    return await carryOutPlan(task, answer.journal, answer.readersChanged);
  } catch (error) {
    if (error instanceof JournalFailure) return finish(task, [unwritable(answer.journal, error)], {}, null);
    throw error;
  } finally {
    answer.journal.close();
  }
};

const refuseOddChoices = ({ resendUnknown, skipUnknown, dryRun, toFolder }: SendOptions): void => {
  if (resendUnknown && skipUnknown) throw new UsageError('--resend-unknown and --skip-unknown say opposite things');
  if (dryRun && toFolder !== undefined) throw new UsageError('--dry-run writes nothing; leave --to-folder out');
};

/** Sends each reader's copy by e-mail: what is missing by the journal, and nothing twice in silence. */
export const send = async (name: string, options: SendOptions, terminal: Terminal): Promise<ExitCode> => {
  refuseOddChoices(options);
  const { ready, diagnostics } = await readMailing(name, options, terminal);
  if (!ready) return finish({ options, terminal, diagnostics }, [], {}, null);
  const task: SendTask = { ...ready, options, terminal, diagnostics };
  if (options.dryRun) return showPlan(task);
  refuseFolder(options.output);
  if (options.toFolder !== undefined) return saveAll(task, options.toFolder);
  return sendByPlan(task);
};
