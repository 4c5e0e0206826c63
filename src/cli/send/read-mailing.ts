import { createPrivateKey } from 'node:crypto';
import { resolve } from 'node:path';
import { type CopiesOrder, type CopiesPlan, planOrder } from '../../delivery/copies/index.ts';
import { type DkimKey, isMailReader, type Mailing, mailSettings } from '../../delivery/mail/index.ts';
import { type Diagnostic, DiagnosticLog, type Report, startOf } from '../../diagnostics/index.ts';
import { houseOf } from '../../press/house-answer.ts';
import { readTextFile } from '../../resources/index.ts';
import { hasErrors, weigh } from '../answer.ts';
import { readOrder } from '../copies-order.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { SendOptions } from './send-options.ts';

/** All that a sending needs, read and checked. */
export interface ReadyMailing {
  readonly order: CopiesOrder;
  readonly plan: CopiesPlan;
  readonly mailing: Mailing;
}

export interface MailingAnswer {
  /** Null when an error stands in the way. */
  readonly ready: ReadyMailing | null;
  readonly diagnostics: readonly Diagnostic[];
}

const isPrivateKey = (text: string): boolean => {
  try {
    return createPrivateKey(text).type === 'private';
  } catch {
    return false;
  }
};

interface DkimPart {
  readonly domain: string;
  readonly selector: string;
  readonly key_file: string;
}

const readDkimKey = ({ domain, selector, key_file: path }: DkimPart, report: Report): DkimKey | null => {
  const answer = readTextFile(resolve(path), path);
  if (answer.kind === 'error') report(answer.diagnostic);
  else if (isPrivateKey(answer.file.text)) return { domain, selector, privateKey: answer.file.text };
  else {
    const message = 'the file holds no private key in PEM that opens without a password';
    const span = startOf({ path, text: '' });
    report({ severity: 'error', code: 'MAIL-key', message, span, hint: 'name the key under mail.dkim.key_file' });
  }
  return null;
};

const noMailPart: Diagnostic = {
  severity: 'error',
  code: 'MAIL-settings',
  message: 'the house file briefpress.yaml does not say how mail is sent',
  span: null,
  hint: 'add "mail:" with at least "from" and "host"; docs/delivery.md shows an example',
};

const noMailReaders: Diagnostic = {
  severity: 'error',
  code: 'MAIL-nobody',
  message: 'no reader gets the copy by e-mail',
  span: null,
  hint: 'give readers "deliver: e-mail" and an address under "email", or make the copies with briefpress copies',
};

const linkBaseOf = ({ linkBase }: SendOptions): string | null => {
  if (linkBase === undefined) return null;
  if (URL.canParse(linkBase) && /^https?:$/.test(new URL(linkBase).protocol)) return linkBase;
  throw new UsageError(`--link-base takes an address such as https://example.org/copies/, not ${linkBase}`);
};

const mailingOf = ({ brief, job }: CopiesPlan, options: SendOptions, report: Report): Mailing | null => {
  const { mail } = houseOf(job.house, job.choices.strict, report);
  if (!mail) report(noMailPart);
  if (!brief.distribution.readers.some(isMailReader)) report(noMailReaders);
  const template = mail && job.templates.take(mail.template, brief, report);
  if (!template) return null;
  const dkim = mail.dkim && readDkimKey(mail.dkim, report);
  const total = brief.distribution.readers.length;
  return { total, template, settings: mailSettings(mail), dkim, linkBase: linkBaseOf(options) };
};

/** Reads the brief, its readers, the template of the message and how the house sends mail; every problem is told. */
export const readMailing = async (name: string, options: SendOptions, terminal: Terminal): Promise<MailingAnswer> => {
  const log = new DiagnosticLog();
  const { order, diagnostics } = await readOrder(name, options, terminal);
  const planned = order && planOrder(order);
  for (const diagnostic of [...diagnostics, ...(planned?.diagnostics ?? [])]) log.report(diagnostic);
  const plan = planned?.plan ?? null;
  const mailing = plan && mailingOf(plan, options, log.report);
  const found = weigh(log.entries, options);
  const ready = order && plan && mailing && !hasErrors(found) ? { order, plan, mailing } : null;
  return { ready, diagnostics: found };
};
