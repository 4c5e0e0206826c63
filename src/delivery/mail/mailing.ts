import { randomUUID } from 'node:crypto';
import type { Report } from '../../diagnostics/index.ts';
import { type Letter, renderLetter, type Template } from '../../template/index.ts';
import { composeMessage, type DkimKey } from './compose-message.ts';
import { domainOf } from './mail-address.ts';
import type { MailSettings } from './mail-settings.ts';
import type { MailCopy } from './plan-deliveries.ts';

/** What all messages of one sending have in common. */
export interface Mailing {
  /** How many copies there are. */
  readonly total: number;
  /** The template of the message, not that of the brief. */
  readonly template: Template;
  readonly settings: MailSettings;
  readonly dkim: DkimKey | null;
  /** Where the copies can be fetched; null when they are attached. */
  readonly linkBase: string | null;
}

const linkTo = (base: string | null, file: string): string | null =>
  base === null ? null : `${base.replace(/\/*$/, '/')}${encodeURIComponent(file)}`;

/** The words of one message; null when the template has mistakes, which are reported. */
export const letterFor = (
  { total, template, linkBase }: Mailing,
  { brief, reader, language, file }: MailCopy,
  report: Report,
): Letter | null =>
  renderLetter(brief, template, { reader, language, file, total, link: linkTo(linkBase, file) }, report);

/** The bytes of one message; null when the template has mistakes, which are reported. */
export const messageFor = async (
  mailing: Mailing,
  copy: MailCopy,
  messageId: string,
  pdf: Uint8Array,
  report: Report,
): Promise<Uint8Array | null> => {
  const letter = letterFor(mailing, copy, report);
  if (!letter) return null;
  const { settings, dkim, linkBase } = mailing;
  const { reader, file } = copy;
  const to = { name: reader.name, address: reader.email };
  const attachment = linkBase === null ? { name: file, bytes: pdf } : null;
  const { from, replyTo } = settings;
  return composeMessage({ ...letter, from, replyTo, to, messageId, attachment }, dkim);
};

/** An identity that no other message has (RFC 5322 §3.6.4). */
export const newMessageId = ({ from }: MailSettings): string => `<${randomUUID()}@${domainOf(from.address)}>`;
