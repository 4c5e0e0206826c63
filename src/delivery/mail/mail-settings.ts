import type { MailPart } from '../../brief/index.ts';
import { type MailAddress, parseAddress } from './mail-address.ts';

/** How the way to the server is made safe: at once, after a greeting, or not at all, which only loopback allows. */
export type TlsMode = MailPart['tls'];

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
}

const usualPorts: Readonly<Record<TlsMode, number>> = { implicit: 465, starttls: 587, none: 25 };

/** The settings that the house file means. */
export const mailSettings = ({ reply_to, retry_after, ...part }: MailPart): MailSettings => ({
  from: parseAddress(part.from),
  replyTo: reply_to === null ? null : parseAddress(reply_to),
  host: part.host,
  port: part.port ?? usualPorts[part.tls],
  tls: part.tls,
  rate: part.rate,
  pool: part.pool,
  tries: part.tries,
  retryAfter: retry_after,
  timeout: part.timeout,
});
