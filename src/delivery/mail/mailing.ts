import { randomUUID } from 'node:crypto';
import type { Brief } from '../../brief/index.ts';
import type { Report } from '../../diagnostics/index.ts';
import { type Letter, renderLetter, type Template } from '../../template/index.ts';
import { composeMessage, type DkimKey } from './compose-message.ts';
import { domainOf } from './mail-address.ts';
import type { MailSettings } from './mail-settings.ts';
import type { MailReader } from './plan-deliveries.ts';

/** What all messages of one sending have in common. */
export interface Mailing {
  readonly brief: Brief;
  /** The template of the message, not that of the brief. */
  readonly template: Template;
  readonly settings: MailSettings;
  readonly dkim: DkimKey | null;
  /** Where the copies can be fetched; null when they are attached. */
  readonly linkBase: string | null;
}

/** Who a message goes to, and the copy that it carries. */
export interface Addressed {
  readonly reader: MailReader;
  readonly file: string;
}

const linkTo = (base: string | null, file: string): string | null =>
  base === null ? null : `${base.replace(/\/*$/, '/')}${encodeURIComponent(file)}`;

/** The words of one message; null when the template has mistakes, which are reported. */
export const letterFor = (
  { brief, template, linkBase }: Mailing,
  addressed: Addressed,
  report: Report,
): Letter | null => {
  const total = brief.distribution.readers.length;
  return renderLetter(brief, template, { ...addressed, total, link: linkTo(linkBase, addressed.file) }, report);
};

/** The bytes of one message; null when the template has mistakes, which are reported. */
export const messageFor = async (
  mailing: Mailing,
  addressed: Addressed,
  messageId: string,
  pdf: Uint8Array,
  report: Report,
): Promise<Uint8Array | null> => {
  const letter = letterFor(mailing, addressed, report);
  if (!letter) return null;
  const { settings, dkim, linkBase } = mailing;
  const { reader, file } = addressed;
  const to = { name: reader.name, address: reader.email };
  const attachment = linkBase === null ? { name: file, bytes: pdf } : null;
  const { from, replyTo } = settings;
  return composeMessage({ ...letter, from, replyTo, to, messageId, attachment }, dkim);
};

/** An identity that no other message has (RFC 5322 §3.6.4). */
export const newMessageId = ({ from }: MailSettings): string => `<${randomUUID()}@${domainOf(from.address)}>`;
