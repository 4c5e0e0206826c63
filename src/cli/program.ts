/**
 * The command line: declares the commands and their options, and loads the one that is asked for.
 *
 * Commands read and write files through `resources/` and call `press`; they hold no knowledge of briefs, layout or PDF.
 */
import { Command, Option } from 'commander';
import { version } from '../version.ts';
import {
  briefsArgument,
  examples,
  type Finish,
  gather,
  paperOption,
  sourcesOption,
  withCommonOptions,
  withTemplateOptions,
} from './command-parts.ts';
import type { BuildOptions } from './commands/build.ts';
import type { InspectOptions } from './commands/inspect.ts';
import type { RenderOptions } from './commands/render.ts';
import type { SchemaOptions } from './commands/schema.ts';
import { declareCheck, declareExplain } from './declare-check.ts';
import {
  declareCopies,
  declareJournal,
  declareReaders,
  declareSend,
  declareTrace,
  declareVerifyJournal,
} from './declare-delivery.ts';
import { declareInit, declareNew } from './declare-new.ts';
import { declarePreview } from './declare-preview.ts';
import { declareSource } from './declare-source.ts';
import type { Terminal } from './terminal.ts';

const declareBuild = (program: Command, terminal: Terminal, finish: Finish): void => {
  const command = program.command('build').description('print briefs as PDF files').addArgument(briefsArgument());
  withCommonOptions(withTemplateOptions(command))
    .option('-o, --output <path>', 'folder for the PDFs; a name ending in .pdf or - for a single brief')
    .option('--attach-sources', 'put the saved copies of the sources into the PDF, as files that readers can save')
    .addOption(sourcesOption())
    .addHelpText(
      'after',
      examples(
        'build',
        'build briefs/treaty-terms.yaml --paper Letter',
        'build - -o - < brief.yaml',
        'build --attach-sources',
      ),
    )
    .action(async (briefs: readonly string[], options: BuildOptions) => {
      const { build } = await import('./commands/build.ts');
      finish(await build(briefs, options, terminal));
    });
};

const declareRender = (program: Command, terminal: Terminal, finish: Finish): void => {
  const command = program
    .command('render')
    .description('print any HTML file, without brief or template')
    .argument('[page]', 'HTML file, or - for standard input')
    .option('-o, --output <file>', 'the PDF to write, or - for standard output (default: beside the page)')
    .option('--css <file>', 'add a stylesheet (repeatable)', gather)
    .option('--fonts <folder>', 'also use the fonts below this folder (repeatable)', gather)
    .option('--generic <name=family>', 'what a generic family stands for (repeatable)', gather)
    .option('--root <folder>', 'read pictures, stylesheets and fonts inside this folder only')
    .option('--batch', 'read {"html", "pdf"} a line from standard input, answer {"ok"} a line')
    .option('--strict', 'treat warnings as errors')
    .addOption(paperOption());
  withCommonOptions(command)
    .addHelpText(
      'after',
      examples('render page.html -o page.pdf', 'render - -o - --css print.css < page.html > page.pdf'),
    )
    .action(async (page: string | undefined, options: RenderOptions) => {
      const { render } = await import('./commands/render.ts');
      finish(await render(page, options, terminal));
    });
};

const declareInspect = (program: Command, terminal: Terminal, finish: Finish): void => {
  const command = program
    .command('inspect')
    .description('show what a stage of the pipeline makes of a brief or an HTML file')
    .argument('<file>', 'a YAML brief or an HTML file')
    .addOption(
      new Option('--stage <stage>', 'the stage whose result is shown')
        .choices(['brief', 'html', 'boxes', 'pages', 'paint'])
        .makeOptionMandatory(),
    );
  withCommonOptions(withTemplateOptions(command))
    .addHelpText('after', examples('inspect briefs/treaty-terms.yaml --stage html', 'inspect page.html --stage pages'))
    .action(async (file: string, options: InspectOptions) => {
      const { inspect } = await import('./commands/inspect.ts');
      finish(await inspect(file, options, terminal));
    });
};

const declareSchema = (program: Command, terminal: Terminal, finish: Finish): void => {
  program
    .command('schema')
    .description('print the JSON Schema of briefs or house files, for editors')
    .option('--house', 'the schema of briefpress.yaml')
    .addHelpText('after', examples('schema > brief.schema.json', 'schema --house > house.schema.json'))
    .action(async (options: SchemaOptions) => {
      const { schema } = await import('./commands/schema.ts');
      finish(schema(options, terminal));
    });
};

const exitCodesHelp = '\nExit codes: 0 done, 1 the input has errors, 2 wrong usage.';

/** Builds the commander program. `finish` receives the exit code of the command that ran. */
export const createProgram = (terminal: Terminal, finish: Finish): Command => {
  const program = new Command('briefpress')
    .description('Turns YAML briefs into print-ready, accessible PDF briefings.')
    .version(version, '-V, --version', 'print the version')
    .exitOverride()
    .configureOutput({ writeOut: terminal.result, writeErr: (text) => terminal.message(text.trimEnd()) })
    .showHelpAfterError('Run the command with --help to see what it takes.')
    .addHelpText(
      'after',
      examples('build', 'check briefs/treaty-terms.yaml', 'render page.html -o page.pdf') + exitCodesHelp,
    );
  for (const declare of [
    declareInit,
    declareNew,
    declareBuild,
    declarePreview,
    declareCheck,
    declareExplain,
    declareSource,
    declareRender,
    declareInspect,
    declareCopies,
    declareReaders,
    declareSend,
    declareJournal,
    declareVerifyJournal,
    declareTrace,
    declareSchema,
  ])
    declare(program, terminal, finish);
  return program;
};
