import { deliveryStates, type Journal } from '../../delivery/journal/index.ts';
import { type PlannedDelivery, readersDigest } from '../../delivery/mail/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { hasErrors } from '../answer.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { decide, mayGoOn } from './ask-consent.ts';
import { makeOutgoing } from './make-outgoing.ts';
import { type SendReport, sendByJournal } from './send-by-journal.ts';
import { finish, planOf, proofLetters, type SendTask } from './send-task.ts';
import { outcomeTeller, reportMessages, standingOf, summaryOf, unknownMessage } from './show-outcome.ts';
import { planSummary, planTable, planToJson } from './show-plan.ts';

/** Without a person and without a word on the command line nobody can decide about deliveries of unknown end. */
const undecidable = (plan: readonly PlannedDelivery[], { options, terminal }: SendTask): readonly Diagnostic[] => {
  if (options.resendUnknown || options.skipUnknown || terminal.hasPerson) return [];
  return plan
    .filter(({ action }) => action === 'ask')
    .map(({ reader, state }) => unknownMessage('error', reader.id, state?.address ?? '', state?.messageId ?? ''));
};

/** Asks about each delivery of unknown end and notes what is decided; answers with those that are to go out. */
const decideAll = async (
  open: readonly PlannedDelivery[],
  journal: Journal,
  { options, terminal }: SendTask,
): Promise<readonly PlannedDelivery[]> => {
  const chosen: PlannedDelivery[] = [];
  for (const planned of open) {
    const isUnknown = planned.action === 'ask';
    const decision = isUnknown ? await decide(planned, options, terminal) : 'resend';
    if (isUnknown && decision !== 'leave') journal.note({ kind: 'decided', reader: planned.reader.id, decision });
    if (decision === 'resend') chosen.push(planned);
  }
  return chosen;
};

const quietTeller = (): void => {};

/** Tells how it stands with every reader of the plan. */
const conclude = (
  task: SendTask,
  plan: readonly PlannedDelivery[],
  journal: Journal,
  found: readonly Diagnostic[],
  report: SendReport,
): ExitCode => {
  const standing = standingOf(plan, report);
  const result = { journal: journal.path, head: journal.head, plan: planToJson(plan), ...standing };
  const summary = `${summaryOf(standing, plan.length)}\n${journal.path} head ${journal.head}`;
  return finish(task, [...found, ...reportMessages(report, standing)], result, summary);
};

/** Makes the copies of those who are to get one, and hands them over. */
const sendAll = async (
  task: SendTask,
  plan: readonly PlannedDelivery[],
  chosen: readonly PlannedDelivery[],
  journal: Journal,
): Promise<ExitCode> => {
  const { options, terminal } = task;
  const { outgoing, diagnostics } = await makeOutgoing(task.plan, task.order, chosen);
  const states = deliveryStates(journal.entries);
  if (hasErrors(diagnostics)) return conclude(task, plan, journal, diagnostics, { stopped: null, states });
  const tell = options.json || options.quiet ? quietTeller : outcomeTeller(outgoing.length, terminal);
  return conclude(task, plan, journal, diagnostics, await sendByJournal(task, outgoing, journal, tell));
};

/** Shows what is missing by the journal, asks, and sends it. */
export const carryOutPlan = async (task: SendTask, journal: Journal, readersChanged: boolean): Promise<ExitCode> => {
  const { options, terminal } = task;
  const plan = planOf(task, deliveryStates(journal.entries));
  const open = plan.filter(({ action }) => action === 'send' || action === 'ask');
  if (!options.json && !options.quiet) terminal.message(planTable(plan));
  const problems = [...undecidable(plan, task), ...proofLetters(task, open)];
  if (hasErrors(problems)) return finish(task, problems, { plan: planToJson(plan) }, null);
  if (open.length === 0) return sendAll(task, plan, [], journal);
  const change = readersChanged ? 'The readers are not those of the run before; ' : '';
  if (!(await mayGoOn(`${change}${planSummary(plan)}`, options, terminal))) {
    terminal.message('nothing was sent');
    return exitCode.inputErrors;
  }
  if (readersChanged)
    journal.note({ kind: 'readers-changed', readers: readersDigest(task.plan.brief.distribution.readers) });
  return sendAll(task, plan, await decideAll(open, journal, task), journal);
};
