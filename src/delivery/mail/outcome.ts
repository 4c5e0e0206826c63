import type { NodemailerError } from 'nodemailer';

/**
 * How an attempt ended. `accepted`: the server has taken the message. `refused`: it never will. `deferred`: it has
 * certainly not taken it, and may later. `unanswered`: all of the message went out and no answer came back. `stopped`:
 * no message of this run would fare better.
 */
export interface Outcome {
  readonly kind: 'accepted' | 'refused' | 'deferred' | 'unanswered' | 'stopped';
  /** The server's answer, or what happened on the way to it. */
  readonly answer: string;
}

/** A server may answer at any length; a note keeps what tells the reason. */
const longestAnswer = 500;

/** An answer as one line of readable length. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\s\u0000-\u001f]+/g, ' ')
    .trim()
    .slice(0, longestAnswer);

const isPermanent = (code: number): boolean => code >= 500 && code <= 599;

/** RFC 5321 §4.2.2 and §4.2.3: 552 is about this message's size, 503 about the session, not about the message. */
const whatPermanentMeans = (code: number, command: string): Outcome['kind'] => {
  if (code === 503) return 'deferred';
  return command.startsWith('MAIL FROM') && code !== 552 ? 'stopped' : 'refused';
};

const badCertificate = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO/;

/** How a session failed that never came as far as a message. */
export const failedOpening = (error: NodemailerError): Outcome => {
  const { responseCode = 0, originalCode = '', code = '' } = error;
  const isFinal = isPermanent(responseCode) || badCertificate.test(originalCode) || (code === 'EAUTH' && !responseCode);
  return { kind: isFinal ? 'stopped' : 'deferred', answer: oneLine(error.message) };
};

/** How an attempt failed; `isSent` when the whole message had gone out. */
export const failedSending = (error: NodemailerError, isSent: boolean): Outcome => {
  const { responseCode = 0, command = '', code = '' } = error;
  const answer = oneLine(error.message);
  if (isPermanent(responseCode)) return { kind: whatPermanentMeans(responseCode, command), answer };
  if (responseCode >= 400 && responseCode <= 499) return { kind: 'deferred', answer };
  if (code === 'EMESSAGE' && command === 'MAIL FROM') return { kind: 'refused', answer };
  return { kind: isSent ? 'unanswered' : 'deferred', answer };
};
