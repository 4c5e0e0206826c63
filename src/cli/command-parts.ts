import { Argument, type Command, Option } from 'commander';
import type { ExitCode } from './exit-code.ts';

/** Receives the exit code of the command that ran. */
export type Finish = (code: ExitCode) => void;

export const briefsArgument = (): Argument =>
  new Argument('[briefs...]', 'YAML files, or - for standard input (default: all of briefs/)');

export const paperOption = (): Option => new Option('--paper <size>', 'paper size').choices(['A4', 'Letter', 'A5']);

export const sourcesOption = (): Option =>
  new Option('--sources <folder>', 'folder of the saved copies of sources (default: that of the brief)');

/** Collects the values of an option that may be repeated. */
export const gather = (value: string, earlier: readonly string[] | undefined): readonly string[] => [
  ...(earlier ?? []),
  value,
];

export const withCommonOptions = (command: Command): Command =>
  command
    .option('--json', 'print the result and all messages as JSON on standard output')
    .option('-q, --quiet', 'print errors only');

export const withTemplateOptions = (command: Command): Command =>
  command
    .option('--template <name>', 'a template by name, or the path of its folder (default: standard)')
    .addOption(paperOption())
    .option('--lang <tag>', 'language of labels and texts, instead of the one that the brief declares')
    .option('--set <name=value>', 'a parameter of the template, e.g. accent="#7a1f2b" (repeatable)', gather)
    .option('--allow-code', 'run the helpers of templates that bring some: code that may do all that you may')
    .option('--fonts <folder>', 'also use the fonts below this folder (repeatable)', gather)
    .option('--generic <name=family>', 'what a generic family stands for, e.g. serif="Noto Serif"', gather)
    .option('--strict', 'take the strict set of rules, and treat warnings as errors');

/** Command lines to learn from, shown below the help of a command. */
export const examples = (...lines: readonly string[]): string =>
  ['', 'Examples:', ...lines.map((line) => `  $ briefpress ${line}`)].join('\n');
