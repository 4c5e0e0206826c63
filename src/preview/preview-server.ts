/**
 * The preview: a page on this computer alone that shows a brief as it prints.
 *
 * It serves the page's own three files, the pages as SVG, the PDF and a stream of news, each below a token that only
 * the address holds. It reads no file by a name that a request gives, and answers only its own host and origin.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What the page asks for, by its name below the token; null where there is none. */
export type AnswerRequest = (name: string) => Promise<PreviewAnswer | null>;

export interface PreviewAnswer {
  readonly type: string;
  readonly body: string | Uint8Array;
}

export interface PreviewServer {
  readonly url: string;
  /** Tells the open pages that there is something new. */
  readonly announce: () => void;
  readonly close: () => Promise<void>;
}

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

const refuse = (response: ServerResponse, status: number): void => {
  response.writeHead(status, headers).end();
};

/** A foreign page can reach the port of this computer, but not with our host and our origin (DNS rebinding, CSRF). */
const isOurs = ({ headers: { host, origin } }: IncomingMessage, own: string): boolean =>
  host === own && (origin === undefined || origin === `http://${own}`);

const listenToNews = (response: ServerResponse, listeners: Set<ServerResponse>): void => {
  response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream' }).write(': listening\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
};

/** Listens on the loopback address; rejects when the port is taken. Port 0 takes any that is free. */
export const startPreviewServer = (port: number, answer: AnswerRequest): Promise<PreviewServer> => {
  const token = randomBytes(18).toString('base64url');
  const listeners = new Set<ServerResponse>();
  let own = '';
  const server = createServer(async (request, response) => {
    if (!isOurs(request, own)) return refuse(response, 403);
    if (request.method !== 'GET') return refuse(response, 405);
    const prefix = `/${token}/`;
    if (!request.url?.startsWith(prefix)) return refuse(response, 404);
    const name = request.url.slice(prefix.length);
    if (name === 'news') return listenToNews(response, listeners);
    const found = await answer(name).catch(() => null);
    if (!found) return refuse(response, 404);
    response.writeHead(200, { ...headers, 'Content-Type': found.type }).end(found.body);
  });
  const started = (): PreviewServer => {
    const address = server.address();
    own = `127.0.0.1:${typeof address === 'object' && address ? address.port : port}`;
    return {
      url: `http://${own}/${token}/`,
      announce: () => {
        for (const listener of listeners) listener.write('data: new\n\n');
      },
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  };
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(started()));
  });
};
