import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

const certificateFolder = join(dirname(fileURLToPath(import.meta.url)), '../../../../test/delivery/mail/certificate');

/** The certificate by which the server is known, for NODE_EXTRA_CA_CERTS. */
export const certificatePath = join(certificateFolder, 'certificate.pem');

export const account = { user: 'desk', password: 'correct horse' };

/** A message that was taken. */
export interface TakenMessage {
  readonly to: string;
  readonly messageId: string;
  readonly text: string;
}

export interface HonestServer {
  readonly port: number;
  readonly taken: readonly TakenMessage[];
}

const headerOf = (text: string, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(text.replace(/\r\n[ \t]+/g, ' ').replaceAll('\r', ''))?.[1] ?? '';

/** A real SMTP server on loopback with TLS and an account, which closes with the tests. */
export const startHonestServer = async (options: SMTPServerOptions = {}): Promise<HonestServer> => {
  const taken: TakenMessage[] = [];
  const server = new SMTPServer({
    key: readFileSync(join(certificateFolder, 'key.pem')),
    cert: readFileSync(certificatePath),
    disableReverseLookup: true,
    onAuth: ({ username, password }, _, done) =>
      username === account.user && password === account.password
        ? done(null, { user: username })
        : done(new Error('wrong name or password')),
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const text = Buffer.concat(pieces).toString('latin1');
        const to = session.envelope.rcptTo[0]?.address ?? '';
        taken.push({ to, messageId: headerOf(text, 'Message-ID'), text });
        done(null);
      });
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  after(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { port: (server.server.address() as AddressInfo).port, taken };
};
