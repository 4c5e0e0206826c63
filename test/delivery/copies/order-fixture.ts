import type { CopiesOrder } from '../../../src/delivery/copies/index.ts';

/** An order for the copies of a brief with the project's own templates and fonts. */
export const orderFor = (yaml: string, changes: Partial<CopiesOrder> = {}): CopiesOrder => ({
  folder: process.cwd(),
  brief: { path: 'briefs/test.yaml', text: yaml },
  readers: null,
  choices: {},
  output: '/nowhere',
  pattern: '{id}-v{version}-{copy}-{lang}.pdf',
  shard: null,
  printSet: { isBooklet: false, isDuplex: false, hasCropMarks: false },
  ...changes,
});
