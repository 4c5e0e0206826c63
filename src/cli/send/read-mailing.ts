import { createPrivateKey } from 'node:crypto';
import { resolve } from 'node:path';
import { type Brief, checkBrief, readBrief, withReaders } from '../../brief/index.ts';
import { type DkimKey, type Mailing, mailSettings } from '../../delivery/mail/index.ts';
import { type Diagnostic, DiagnosticLog, type Report, startOf } from '../../diagnostics/index.ts';
import { houseOf } from '../../press/house-answer.ts';
import type { BriefJob } from '../../press.ts';
import { readTextFile } from '../../resources/index.ts';
import { readBriefInput } from '../brief-inputs.ts';
import { openCurrentProject } from '../open-current-project.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { SendOptions } from './send-options.ts';

export interface MailingAnswer {
  /** Null when an error stands in the way. */
  readonly mailing: Mailing | null;
  readonly diagnostics: readonly Diagnostic[];
}

const readersOf = (brief: Brief, path: string | undefined, report: Report): Brief | null => {
  if (path === undefined) return brief;
  const answer = readTextFile(resolve(path), path);
  if (answer.kind === 'found') return withReaders(brief, answer.file, report);
  report(answer.diagnostic);
  return null;
};

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

const linkBaseOf = ({ linkBase }: SendOptions): string | null => {
  if (linkBase === undefined) return null;
  if (URL.canParse(linkBase) && /^https?:$/.test(new URL(linkBase).protocol)) return linkBase;
  throw new UsageError(`--link-base takes an address such as https://example.org/copies/, not ${linkBase}`);
};

const gather = (job: BriefJob, options: SendOptions, report: Report): Mailing | null => {
  const house = houseOf(job.house, job.choices.strict, report);
  const written = readBrief(job.brief, report);
  const brief = written && readersOf(written, options.readers, report);
  if (!brief) return null;
  checkBrief(brief, report, { house, editionIn: null });
  if (!house.mail) report(noMailPart);
  const template = house.mail && job.templates.take(house.mail.template, brief, report);
  if (!template || !house.mail) return null;
  const dkim = house.mail.dkim && readDkimKey(house.mail.dkim, report);
  return { brief, template, settings: mailSettings(house.mail), dkim, linkBase: linkBaseOf(options) };
};

/** Reads the brief, its readers, the template of the message and how the house sends mail; every problem is told. */
export const readMailing = async (name: string, options: SendOptions, terminal: Terminal): Promise<MailingAnswer> => {
  const project = openCurrentProject(options);
  const input = await readBriefInput(name, process.cwd(), terminal);
  if (input.kind === 'error') return { mailing: null, diagnostics: [input.diagnostic] };
  const log = new DiagnosticLog();
  const mailing = gather(project.jobFor(input.file), options, log.report);
  return { mailing: log.hasErrors ? null : mailing, diagnostics: log.entries };
};
