/** The parts of css-tree that are used; its type package describes only the whole, which is slow to start. */
declare module 'css-tree/tokenizer' {
  export function tokenize(source: string, onToken: (type: number, start: number, end: number) => void): void;
  export const tokenTypes: Readonly<Record<string, number>>;
}

declare module 'css-tree/utils' {
  interface Coder {
    readonly decode: (text: string) => string;
  }
  export const ident: Coder;
  export const string: Coder;
  export const url: Coder;
}
