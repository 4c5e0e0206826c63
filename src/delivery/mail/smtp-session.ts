import { Readable } from 'node:stream';
import type { NodemailerError } from 'nodemailer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailSettings } from './mail-settings.ts';
import { failedOpening, failedSending, type Outcome, oneLine } from './outcome.ts';

/** From the environment, never from a file of the project. */
export interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** One open connection to the server, good for one message after another. */
export interface SmtpSession {
  readonly isOpen: () => boolean;
  /** Hands over one message; never throws. */
  readonly send: (from: string, to: string, message: Uint8Array) => Promise<Outcome>;
  readonly quit: () => void;
}

export type SessionAnswer = SmtpSession | Outcome;

const connectionOf = ({ host, port, tls, timeout }: MailSettings): SMTPConnection => {
  const milliseconds = timeout * 1000;
  return new SMTPConnection({
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    connectionTimeout: Math.min(milliseconds, 30_000),
    greetingTimeout: milliseconds,
    socketTimeout: milliseconds,
    dnsTimeout: Math.min(milliseconds, 30_000),
    socketCloseTimeout: 1000,
    maxResponseSize: 64 * 1024,
  });
};

const connect = (connection: SMTPConnection): Promise<void> =>
  new Promise((resolve, reject) => {
    connection.on('error', reject);
    connection.once('end', () => reject(new Error('the server closed the connection')));
    connection.connect((error) => (error ? reject(error) : resolve()));
  });

const logIn = (connection: SMTPConnection, { user, password }: Credentials): Promise<void> =>
  new Promise((resolve, reject) => {
    connection.on('error', reject);
    connection.once('end', () => reject(new Error('the server closed the connection')));
    connection.login({ user, credentials: { user, pass: password } }, (error) => (error ? reject(error) : resolve()));
  });

const asError = (error: unknown): NodemailerError => (error instanceof Error ? error : new Error(String(error)));

const pieceLength = 64 * 1024;

function* piecesOf(message: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < message.length; at += pieceLength) yield message.subarray(at, at + pieceLength);
}

/** A server that sends a byte now and then keeps the socket awake; this ends it all the same. */
const patience = 2;

const sendBy =
  (connection: SMTPConnection, timeout: number): SmtpSession['send'] =>
  (from, to, message) => {
    const content = Readable.from(piecesOf(message), { objectMode: false });
    return new Promise((resolve) => {
      const late = setTimeout(
        () => {
          connection.close();
          resolve(failedSending(new Error('the server took too long'), content.readableEnded));
        },
        timeout * 1000 * patience,
      );
      connection.send({ from, to, size: message.length }, content, (error, info) => {
        clearTimeout(late);
        resolve(
          error ? failedSending(error, content.readableEnded) : { kind: 'accepted', answer: oneLine(info.response) },
        );
      });
    });
  };

const noPlaceForCredentials: Outcome = {
  kind: 'stopped',
  answer: 'there are credentials in the environment, but the server does not ask for any',
};

const greet = async (connection: SMTPConnection, credentials: Credentials | null): Promise<Outcome | null> => {
  await connect(connection);
  if (credentials && !connection.allowsAuth) return noPlaceForCredentials;
  if (credentials) await logIn(connection, credentials);
  return null;
};

/** Connects and logs in. Never throws: what went wrong is the answer. */
export const openSession = async (settings: MailSettings, credentials: Credentials | null): Promise<SessionAnswer> => {
  const connection = connectionOf(settings);
  let isOpen = true;
  const quit = (): void => {
    if (isOpen) connection.quit();
    isOpen = false;
  };
  connection.on('end', () => {
    isOpen = false;
  });
  const late = setTimeout(() => connection.close(), settings.timeout * 1000 * patience);
  try {
    const problem = await greet(connection, credentials);
    if (problem) quit();
    return problem ?? { isOpen: () => isOpen, send: sendBy(connection, settings.timeout), quit };
  } catch (error) {
    connection.close();
    return failedOpening(asError(error));
  } finally {
    clearTimeout(late);
  }
};
