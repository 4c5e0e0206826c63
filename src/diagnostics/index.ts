/** Located messages: used by every stage, knows none of them. */
export * from './diagnostic.ts';
export * from './format-diagnostic.ts';
export * from './memory.ts';
export * from './nearest-name.ts';
export * from './source-file.ts';
export * from './word-table.ts';
