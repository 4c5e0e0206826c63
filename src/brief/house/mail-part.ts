import * as z from 'zod/mini';
import { choice, optional, required, withDefault } from '../schema/field.ts';
import { formatted, hostFormat, idFormat, mailboxFormat } from '../schema/format.ts';

const positive = (usual: number, description: string) =>
  withDefault(z.number().check(z.positive()), () => usual, `${description}; ${usual} when left out`);

const count = (usual: number, most: number, description: string) =>
  withDefault(z.int().check(z.minimum(1), z.maximum(most)), () => usual, `${description}; ${usual} when left out`);

const mailbox = formatted(mailboxFormat);
const host = formatted(hostFormat);
const templateName = formatted(idFormat);

const dkim = z.strictObject({
  domain: required(host, 'The domain that signs'),
  selector: required(host, 'The name under which the public key is published'),
  key_file: required(z.string(), 'The private key in PEM, by its path in the project folder'),
});

/** True for a name or address that never leaves this machine. */
export const isLoopback = (name: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1)$/i.test(name);

const fields = z.strictObject({
  from: required(mailbox, 'The sender: "The Desk <desk@example.org>", or the address alone'),
  reply_to: optional(mailbox, 'Where answers go, when not to the sender'),
  host: required(host, 'The name or address of the SMTP server'),
  port: optional(z.int().check(z.minimum(1), z.maximum(65535)), 'Its port; what is usual for the kind of TLS'),
  tls: choice(
    ['starttls', 'implicit', 'none'],
    'starttls',
    'starttls (port 587), implicit (port 465); none only for a server on this machine',
  ),
  rate: optional(z.number().check(z.positive()), 'How many messages a minute at most; no limit when left out'),
  pool: count(1, 20, 'How many connections are open, and so how many deliveries are in flight, at most'),
  tries: count(6, 20, 'How often a delivery is tried in one run'),
  retry_after: positive(30, 'Seconds before the second try; each further wait is twice as long'),
  timeout: positive(300, 'Seconds without a sign of the server after which a connection counts as broken'),
  template: withDefault(templateName, () => 'mail', 'The template of the message; mail when left out'),
  dkim: optional(dkim, 'The key that signs every message'),
});

/** How a house sends mail. Name and password of the account are never here: they come from the environment. */
export const mailPart = fields.check((context) => {
  const { tls, host: name } = context.value;
  if (tls !== 'none' || isLoopback(name)) return;
  const hint = 'leave "tls" out, or write "implicit" for a server that speaks TLS at once (port 465)';
  const message = `mail to ${name} would travel in the open`;
  context.issues.push({
    code: 'custom',
    input: tls,
    path: ['tls'],
    message,
    params: { code: 'HOUSE-open-mail', hint },
  });
});

export type MailPart = z.output<typeof mailPart>;
