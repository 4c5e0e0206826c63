import { type Command, Option } from 'commander';
import { sourceTypes } from '../brief/schema/source-types.ts';
import { briefsArgument, examples, type Finish, gather, sourcesOption, withCommonOptions } from './command-parts.ts';
import type { SourceAddOptions } from './commands/source-add.ts';
import type { SourceReadingOptions } from './commands/source-list.ts';
import type { Terminal } from './terminal.ts';

const withCitationOptions = (command: Command): Command =>
  command
    .option('--title <text>', 'the title, where the file does not say it')
    .option('--author <name>', 'an author: "Family, Given", or a name that stays whole (repeatable)', gather)
    .option('--site <name>', 'the outlet, journal or site')
    .option('--date <date>', 'when it was published: 2024-06-19, 2024-06, "2024-06-19?"')
    .option('--url <address>', 'where it was published')
    .option('--language <tag>', 'the language of the source, such as en or uk')
    .addOption(new Option('--type <type>', 'the kind of source, in CSL words').choices(sourceTypes))
    .option('--accessed <date>', 'when it was read')
    .addOption(new Option('--reliability <letter>', 'Admiralty reliability').choices(['A', 'B', 'C', 'D', 'E', 'F']))
    .option('--rated-by <name>', 'who rated it')
    .option('--descriptor <text>', 'one line on what affects its quality');

const addHelp =
  '\n\nTitle, author, site, date, language and address are read from the file (JSON-LD, meta elements, PDF information);' +
  '\nan option comes before what the file says. The file stays where the brief can reach it, else it is copied beside the' +
  '\nbrief, or to the folder of the saved copies.';

const declareAdd = (source: Command, terminal: Terminal, finish: Finish): void => {
  const command = source
    .command('add')
    .description('record a file as the saved copy of a new source')
    .argument('<file>', 'a text, an HTML page or a PDF, or - for standard input')
    .requiredOption('--brief <file>', 'the brief that gets the source')
    .option('--id <id>', 'the id of the source (default: the next free one of s1, s2, s3)')
    .option('--name <name>', 'the name of the copy (default: that of the file)');
  withCommonOptions(withCitationOptions(command).addOption(sourcesOption()))
    .addHelpText(
      'after',
      examples(
        'source add ferry.html --brief briefs/ferry.yaml',
        'source add - --name ferry.txt --title "The ferry" --brief briefs/ferry.yaml < ferry.txt',
        'source add ferry.pdf --brief briefs/ferry.yaml --id s6 --author "Sample, Ann" --reliability B',
      ) + addHelp,
    )
    .action(async (file: string, options: SourceAddOptions) => {
      const { sourceAdd } = await import('./commands/source-add.ts');
      finish(await sourceAdd(file, options, terminal));
    });
};

const declareList = (source: Command, terminal: Terminal, finish: Finish): void => {
  withCommonOptions(source.command('list').description('list the sources of briefs').addArgument(briefsArgument()))
    .addOption(sourcesOption())
    .addHelpText('after', examples('source list', 'source list briefs/treaty-terms.yaml --json'))
    .action(async (briefs: readonly string[], options: SourceReadingOptions) => {
      const { sourceList } = await import('./commands/source-list.ts');
      finish(await sourceList(briefs, options, terminal));
    });
};

const declareVerify = (source: Command, terminal: Terminal, finish: Finish): void => {
  withCommonOptions(
    source
      .command('verify')
      .description('compare saved copies with their recorded hashes, and look up the cited places')
      .addArgument(briefsArgument()),
  )
    .addOption(sourcesOption())
    .addHelpText('after', examples('source verify', 'source verify --sources archive --json'))
    .action(async (briefs: readonly string[], options: SourceReadingOptions) => {
      const { sourceVerify } = await import('./commands/source-verify.ts');
      finish(await sourceVerify(briefs, options, terminal));
    });
};

/** The commands about the archive of sources. */
export const declareSource = (program: Command, terminal: Terminal, finish: Finish): void => {
  const source = program.command('source').description('keep saved copies of sources');
  declareAdd(source, terminal, finish);
  declareList(source, terminal, finish);
  declareVerify(source, terminal, finish);
};
