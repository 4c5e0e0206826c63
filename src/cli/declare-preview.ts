import type { Command } from 'commander';
import { examples, type Finish, withTemplateOptions } from './command-parts.ts';
import type { PreviewOptions } from './commands/preview.ts';
import type { Terminal } from './terminal.ts';

const help = `
Open the address that it prints. Save a brief, a partial or a stylesheet, and the pages follow; choose another template,
language, paper or reader in the head of the window; change the values of the template under Theme and save them. A click
on the page shows the lines of the template and of the brief behind it. ctrl-C ends the preview.
${examples(
  'preview',
  'preview briefs/treaty-terms.yaml --template newsroom',
  'preview briefs/treaty-terms.yaml --paper A5 --set accent="#7a1f2b"',
  'preview --port 8080',
)}`;

export const declarePreview = (program: Command, terminal: Terminal, finish: Finish): void => {
  const command = program
    .command('preview')
    .description('show a brief in the browser, and again whenever a file changes')
    .argument('[brief]', 'a YAML file (default: the first of briefs/)');
  withTemplateOptions(command)
    .option('--port <number>', 'the port of the page (default: any that is free)')
    .addHelpText('after', help)
    .action(async (brief: string | undefined, options: PreviewOptions) => {
      const { preview } = await import('./commands/preview.ts');
      finish(await preview(brief, options, terminal));
    });
};
