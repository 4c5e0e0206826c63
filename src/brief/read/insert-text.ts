/** Text to be put into another at an offset. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** Begins a line after the one that holds an offset. */
export const atNextLine = (text: string, offset: number, lines: string): Insertion => {
  if (text[offset - 1] === '\n') return { offset, text: lines };
  const end = text.indexOf('\n', offset);
  return end === -1 ? { offset: text.length, text: `\n${lines}` } : { offset: end + 1, text: lines };
};

/** Puts the insertion in, with the line ends of the text. */
export const insertText = (text: string, { offset, text: inserted }: Insertion): string => {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return text.slice(0, offset) + inserted.replaceAll('\n', lineEnd) + text.slice(offset);
};
