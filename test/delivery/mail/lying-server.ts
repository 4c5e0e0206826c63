import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { after } from 'node:test';

export type Stage = 'greeting' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'content';
export type Lie = 'drop' | 'nonsense' | 'silence' | 'trickle' | '451 later' | '554 never';

/** What the server does at one stage, for so many times; then it is honest. */
export interface Lies {
  readonly stage: Stage;
  readonly lie: Lie;
  readonly times: number;
}

export interface LyingServer {
  readonly port: number;
  /** The messages that it took and said so. */
  readonly taken: readonly string[];
}

const honest: Readonly<Record<Stage, string>> = {
  greeting: '220 here',
  EHLO: '250 here',
  MAIL: '250 OK',
  RCPT: '250 OK',
  DATA: '354 go on',
  content: '250 taken',
};

const stageOf = (line: string): Stage | null =>
  (['EHLO', 'MAIL', 'RCPT', 'DATA'] as const).find((stage) => line.startsWith(stage)) ?? null;

const trickle = (socket: Socket): void => {
  socket.write('250-');
  const timer = setInterval(() => socket.write('x'), 20);
  socket.on('close', () => clearInterval(timer));
};

const tell = (socket: Socket, lie: Lie): void => {
  if (lie === 'drop') socket.destroy();
  else if (lie === 'nonsense') socket.write('lorem ipsum\r\n');
  else if (lie === 'trickle') trickle(socket);
  else if (lie !== 'silence') socket.write(`${lie}\r\n`);
};

/** A server on loopback that lies at one stage of the dialogue (RFC 5321), and closes with the tests. */
export const startLyingServer = async (lies: Lies): Promise<LyingServer> => {
  const taken: string[] = [];
  let left = lies.times;
  const answer = (socket: Socket, stage: Stage): boolean => {
    const isHonest = stage !== lies.stage || left-- <= 0;
    if (isHonest) socket.write(`${honest[stage]}\r\n`);
    else tell(socket, lies.lie);
    return isHonest;
  };
  const server = createServer((socket) => {
    let content: string[] | null = null;
    socket.on('error', () => {});
    answer(socket, 'greeting');
    createInterface({ input: socket }).on('line', (line) => {
      if (content && line !== '.') content.push(line);
      else if (content) {
        if (answer(socket, 'content')) taken.push(content.join('\n'));
        content = null;
      } else if (line === 'QUIT') socket.end('221 bye\r\n');
      else {
        const stage = stageOf(line);
        if (stage && answer(socket, stage) && stage === 'DATA') content = [];
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => void server.close());
  return { port: (server.address() as AddressInfo).port, taken };
};
