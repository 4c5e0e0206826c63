import * as z from 'zod/mini';
import { type MailAddress, parseAddress } from './mail-address.ts';

/** How the way to the server is made safe: at once, after a greeting, or not at all, which only loopback allows. */
export type TlsMode = 'implicit' | 'starttls' | 'none';

/** How the house sends its mail. */
export interface MailSettings {
  readonly from: MailAddress;
  readonly replyTo: MailAddress | null;
  readonly host: string;
  readonly port: number;
  readonly tls: TlsMode;
  /** Messages a minute over all connections; null for no limit. */
  readonly rate: number | null;
  /** How many connections are used at once, and so how many deliveries are in flight at most. */
  readonly pool: number;
  /** How often a delivery is tried in one run. */
  readonly tries: number;
  /** Seconds before the second try; each further wait is twice as long. */
  readonly retryAfter: number;
  /** Seconds without a sign of the server after which the connection counts as broken. */
  readonly timeout: number;
  readonly dkim: DkimSettings | null;
}

export interface DkimSettings {
  readonly domain: string;
  readonly selector: string;
  /** The path of the private key, in PEM. */
  readonly keyFile: string;
}

const address = z.string().check(
  z.refine((text) => parseAddress(text) !== null, {
    error: 'write an address as desk@example.org or as The Desk <desk@example.org>',
  }),
);

const positive = z.number().check(z.positive());
const hostName = z.string().check(z.regex(/^[\w.:-]+$/));

/** The part `mail` of briefpress.yaml. */
export const mailPart = z.strictObject({
  from: address,
  reply_to: z.optional(address),
  host: hostName,
  port: z.optional(z.int().check(z.minimum(1), z.maximum(65535))),
  tls: z.optional(z.enum(['implicit', 'starttls', 'none'])),
  rate: z.optional(positive),
  pool: z.optional(z.int().check(z.minimum(1), z.maximum(20))),
  tries: z.optional(z.int().check(z.minimum(1), z.maximum(20))),
  retry_after: z.optional(positive),
  timeout: z.optional(positive),
  dkim: z.optional(z.strictObject({ domain: hostName, selector: hostName, key_file: z.string() })),
});

const usualPorts: Readonly<Record<TlsMode, number>> = { implicit: 465, starttls: 587, none: 25 };

const addressOf = (text: string): MailAddress => parseAddress(text) ?? { name: null, address: text };

/** The settings that the part means, with what is usual where it says nothing. */
export const mailSettings = (part: z.output<typeof mailPart>): MailSettings => {
  const { dkim, tls = part.port === 465 ? 'implicit' : 'starttls' } = part;
  return {
    from: addressOf(part.from),
    replyTo: part.reply_to === undefined ? null : addressOf(part.reply_to),
    host: part.host,
    port: part.port ?? usualPorts[tls],
    tls,
    rate: part.rate ?? null,
    pool: part.pool ?? 1,
    tries: part.tries ?? 6,
    retryAfter: part.retry_after ?? 30,
    timeout: part.timeout ?? 300,
    dkim: dkim ? { domain: dkim.domain, selector: dkim.selector, keyFile: dkim.key_file } : null,
  };
};

/** True for a name or address that never leaves this machine. */
export const isLoopback = (host: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|::1)$/i.test(host.replace(/^\[(.*)\]$/, '$1'));
