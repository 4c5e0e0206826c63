import { type Command, Option } from 'commander';
import { examples, type Finish, withCommonOptions } from './command-parts.ts';
import type { NewBriefOptions, NewTemplateOptions } from './commands/new.ts';
import type { CommonOptions } from './common-options.ts';
import { briefKinds } from './scaffold/brief-text.ts';
import type { Terminal } from './terminal.ts';

export const declareInit = (program: Command, terminal: Terminal, finish: Finish): void => {
  const command = program
    .command('init')
    .description('lay out a project that prints at once')
    .argument('[folder]', 'where', '.');
  withCommonOptions(command)
    .addHelpText('after', examples('init', 'init our-briefs'))
    .action(async (folder: string, options: CommonOptions) => {
      const { init } = await import('./commands/init.ts');
      finish(init(folder, options, terminal));
    });
};

export const declareNew = (program: Command, terminal: Terminal, finish: Finish): void => {
  const command = program.command('new').description('begin a brief or a template');
  withCommonOptions(command.command('brief').description('begin a brief').argument('<name>', 'its id and file name'))
    .addOption(new Option('--kind <kind>', 'the kind of brief').choices(briefKinds).default('note'))
    .addHelpText('after', examples('new brief bridge', 'new brief ferry-terms --kind treaty-terms'))
    .action(async (name: string, options: NewBriefOptions) => {
      const { newBrief } = await import('./commands/new.ts');
      finish(newBrief(name, options, terminal));
    });
  withCommonOptions(command.command('template').description('begin a template').argument('<name>', 'its name'))
    .option('--extends <name>', 'the template that it changes', 'standard')
    .addHelpText('after', examples('new template ours', 'new template ours-short --extends one-page'))
    .action(async (name: string, options: NewTemplateOptions) => {
      const { newTemplate } = await import('./commands/new.ts');
      finish(newTemplate(name, options, terminal));
    });
};
