/** The commands about rules: `check` finds what breaks them, `explain` tells what they are. */
import type { Command } from 'commander';
import {
  briefsArgument,
  examples,
  type Finish,
  sourcesOption,
  withCommonOptions,
  withTemplateOptions,
} from './command-parts.ts';
import type { CheckOptions } from './commands/check.ts';
import type { ExplainOptions } from './commands/explain.ts';
import type { Terminal } from './terminal.ts';

export const declareCheck = (program: Command, terminal: Terminal, finish: Finish): void => {
  const command = program.command('check').description('find every error of briefs without printing them');
  withCommonOptions(withTemplateOptions(command.addArgument(briefsArgument())))
    .addOption(sourcesOption())
    .option('--sarif', 'print all messages as SARIF 2.1.0, for code hosts, on standard output')
    .addHelpText(
      'after',
      examples(
        'check',
        'check briefs/*.yaml --strict --json',
        'check --sources archive',
        'check --sarif > briefs.sarif',
        'explain FIG-merge',
      ),
    )
    .action(async (briefs: readonly string[], options: CheckOptions) => {
      const { check } = await import('./commands/check.ts');
      finish(await check(briefs, options, terminal));
    });
};

export const declareExplain = (program: Command, terminal: Terminal, finish: Finish): void => {
  program
    .command('explain')
    .description('tell what a rule asks for, why, and how it is broken and kept')
    .argument('[rule]', 'the id of a rule, as messages show it in brackets (default: list all rules)')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', examples('explain FIG-merge', 'explain'))
    .action(async (rule: string | undefined, options: ExplainOptions) => {
      const { explain } = await import('./commands/explain.ts');
      finish(explain(rule, options, terminal));
    });
};
