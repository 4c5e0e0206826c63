import type { Command } from 'commander';
import { examples, type Finish, withTemplateOptions } from './command-parts.ts';
import type { PreviewOptions } from './commands/preview.ts';
import type { Terminal } from './terminal.ts';

export const declarePreview = (program: Command, terminal: Terminal, finish: Finish): void => {
  const command = program
    .command('preview')
    .description('show a brief in the browser, and again whenever a file changes')
    .argument('[brief]', 'a YAML file (default: the first of briefs/)');
  withTemplateOptions(command)
    .option('--port <number>', 'the port of the page (default: any that is free)')
    .addHelpText('after', examples('preview', 'preview briefs/treaty-terms.yaml --port 8080'))
    .action(async (brief: string | undefined, options: PreviewOptions) => {
      const { preview } = await import('./commands/preview.ts');
      finish(await preview(brief, options, terminal));
    });
};
