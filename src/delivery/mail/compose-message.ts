import { createTransport } from 'nodemailer';
import type { Letter } from '../../template/index.ts';
import type { MailAddress } from './mail-address.ts';

/** One message, ready to be written in the form of the Internet (RFC 5322). */
export interface MailMessage extends Letter {
  readonly from: MailAddress;
  readonly replyTo: MailAddress | null;
  readonly to: MailAddress;
  /** With its angle brackets. */
  readonly messageId: string;
  readonly attachment: { readonly name: string; readonly bytes: Uint8Array } | null;
}

/** The key that signs messages (RFC 6376). */
export interface DkimKey {
  readonly domain: string;
  readonly selector: string;
  /** PEM. */
  readonly privateKey: string;
}

const mailboxOf = ({ name, address }: MailAddress): { readonly name: string; readonly address: string } => ({
  name: name ?? '',
  address,
});

/** Writes a message, signed if there is a key: the very bytes that are handed over or saved. */
export const composeMessage = async (message: MailMessage, dkim: DkimKey | null): Promise<Uint8Array> => {
  const { subject, text, html, messageId, attachment, replyTo } = message;
  const writer = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    ...(dkim ? { dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey } } : {}),
  });
  const { message: bytes } = await writer.sendMail({
    from: mailboxOf(message.from),
    to: mailboxOf(message.to),
    ...(replyTo ? { replyTo: mailboxOf(replyTo) } : {}),
    subject,
    text,
    html,
    messageId,
    attachments: attachment
      ? [{ filename: attachment.name, content: Buffer.from(attachment.bytes), contentType: 'application/pdf' }]
      : [],
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  if (bytes instanceof Uint8Array) return bytes;
  throw new Error('the message was not written whole');
};
