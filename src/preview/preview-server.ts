/**
 * The preview: a page on this computer alone that shows a brief as it prints.
 *
 * It serves the page's own files, drawings of the pages, the places that made them, the PDF and a stream of news, each
 * below a token that only the address holds. It reads no file by a name that a request gives, and answers only its own
 * host and origin. The one thing that can be sent to it are values for a template of the project.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readBody, refusalOf } from './guard-request.ts';

export interface PreviewRequest {
  /** What is asked for, below the token and without the query. */
  readonly name: string;
  readonly query: URLSearchParams;
  /** What was sent; null when something is only asked for. */
  readonly body: string | null;
}

export interface PreviewAnswer {
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** Null where there is no such thing. */
export type AnswerRequest = (request: PreviewRequest) => Promise<PreviewAnswer | null>;

export interface PreviewServer {
  readonly url: string;
  /** Tells the open pages that there is something new. */
  readonly announce: () => void;
  readonly close: () => Promise<void>;
}

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

const refuse = (response: ServerResponse, status: number): void => {
  response.writeHead(status, headers).end();
};

const listenToNews = (response: ServerResponse, listeners: Set<ServerResponse>): void => {
  response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream' }).write(': listening\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
};

/** Answers a request that is ours, for a name below the token. */
const reply = async (
  request: IncomingMessage,
  response: ServerResponse,
  rest: string,
  answer: AnswerRequest,
): Promise<void> => {
  const body = request.method === 'POST' ? await readBody(request) : null;
  if (request.method === 'POST' && body === null) return refuse(response, 413);
  const [name = '', query] = rest.split('?', 2);
  const found = await answer({ name, query: new URLSearchParams(query), body }).catch(() => null);
  if (!found) return refuse(response, 404);
  response.writeHead(200, { ...headers, 'Content-Type': found.type }).end(found.body);
};

/** Listens on the loopback address; rejects when the port is taken. Port 0 takes any that is free. */
export const startPreviewServer = (port: number, answer: AnswerRequest): Promise<PreviewServer> => {
  const prefix = `/${randomBytes(18).toString('base64url')}/`;
  const listeners = new Set<ServerResponse>();
  let own = '';
  const server = createServer(async (request, response) => {
    const refusal = refusalOf(request, own);
    if (refusal !== null) return refuse(response, refusal);
    if (!request.url?.startsWith(prefix)) return refuse(response, 404);
    const rest = request.url.slice(prefix.length);
    return rest === 'news' ? listenToNews(response, listeners) : reply(request, response, rest, answer);
  });
  const started = (): PreviewServer => {
    const address = server.address();
    own = `127.0.0.1:${typeof address === 'object' && address ? address.port : port}`;
    return {
      url: `http://${own}${prefix}`,
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
