import { smallBrief, temporaryFolder } from './run-command.ts';

/** A house file for a server on this machine. */
export const houseFile = (port: number, more = ''): string => `mail:
  from: "The Desk <desk@example.org>"
  host: localhost
  port: ${port}
  retry_after: 0.01
  timeout: 20
${more}`;

const readerLine = (index: number): string =>
  `  - { id: r${index}, name: Reader ${index}, copy: ${index}, deliver: e-mail, email: r${index}@example.org }\n`;

export const readersFile = (count: number): string =>
  `readers:\n${Array.from({ length: count }, (_, index) => readerLine(index + 1)).join('')}`;

/** A project with a brief, its readers, their copies and a house file. */
export const sendingFolder = (
  readers: number,
  port: number,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): string =>
  temporaryFolder({
    'first.yaml': smallBrief,
    'readers.yaml': readersFile(readers),
    'briefpress.yaml': houseFile(port),
    ...files,
  });

export const sendWords = ['send', 'first.yaml', '--readers', 'readers.yaml'];
