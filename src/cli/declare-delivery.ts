import type { Command } from 'commander';
import { examples, type Finish, withCommonOptions, withTemplateOptions } from './command-parts.ts';
import type { CopiesOptions } from './commands/copies.ts';
import type { JournalOptions } from './commands/journal.ts';
import type { ReadersImportOptions } from './commands/readers-import.ts';
import type { TraceOptions } from './commands/trace.ts';
import type { VerifyJournalOptions } from './commands/verify-journal.ts';
import type { SendOptions } from './send/send-options.ts';
import type { Terminal } from './terminal.ts';

/** The command that makes each reader's copy. */
export const declareCopies = (program: Command, terminal: Terminal, finish: Finish): void => {
  const command = program
    .command('copies')
    .description('print a copy of a brief for each of its readers')
    .argument('<brief>', 'a YAML file, or - for standard input')
    .option('--readers <file>', 'the readers, instead of those that the brief names')
    .option('-o, --output <folder>', 'folder for the copies', 'output/copies')
    .option('--name <pattern>', 'file names, from {id} {version} {copy} {lang} {reader}')
    .option('--dry-run', 'show who would get what, and what would be withheld')
    .option('--shard <part/parts>', 'make only this part of the copies, for instance 2/8')
    .option('--workers <number>', 'threads (default: one for each processor where it pays)')
    .option('--now <time>', 'the time of making in UTC, which decides whether an embargo holds')
    .option('--booklet', 'print copies: A5 pages two by two on A4, to be folded')
    .option('--duplex', 'print copies: room for the binding on both sides')
    .option('--crop-marks', 'print copies: marks where the paper is cut');
  withCommonOptions(withTemplateOptions(command))
    .addHelpText(
      'after',
      examples('copies briefs/treaty-terms.yaml --readers readers.yaml', 'copies brief.yaml --dry-run --json'),
    )
    .action(async (brief: string, options: CopiesOptions) => {
      const { copies } = await import('./commands/copies.ts');
      finish(await copies(brief, options, terminal));
    });
};

/** The command that turns a table into a file of readers. */
export const declareReaders = (program: Command, terminal: Terminal, finish: Finish): void => {
  const readers = program.command('readers').description('work on lists of readers');
  const command = readers
    .command('import')
    .description('turn a CSV table, with columns named as the fields of a reader, into YAML')
    .argument('<file>', 'the table; ids and copy numbers that it lacks follow its order')
    .option('-o, --output <file>', 'the file to write (default: standard output)')
    .addHelpText('after', examples('readers import readers.csv -o readers.yaml'));
  withCommonOptions(command).action(async (file: string, options: ReadersImportOptions) => {
    const { readersImport } = await import('./commands/readers-import.ts');
    finish(readersImport(file, options, terminal));
  });
};

/** The command that leads from a copy to its reader. */
export const declareTrace = (program: Command, terminal: Terminal, finish: Finish): void => {
  const command = program
    .command('trace')
    .description('name the reader of a copy')
    .argument('[file]', 'a PDF, even one that another program has saved again')
    .option('--text <words>', 'words from a page instead of a file, for instance "Copy 7 of 12"')
    .option('--brief <file>', 'the brief, with its readers')
    .option('--readers <file>', 'its readers, when they do not stand in the brief')
    .option('--journal <file>', 'the journal of its delivery')
    .addHelpText(
      'after',
      examples(
        'trace found.pdf --brief brief.yaml',
        'trace --text "Copy 7 of 12" --brief brief.yaml --readers readers.yaml',
      ),
    );
  withCommonOptions(command).action(async (file: string | undefined, options: TraceOptions) => {
    const { trace } = await import('./commands/trace.ts');
    finish(await trace(file, options, terminal));
  });
};

/** The commands that deliver copies and account for them. */
export const declareSend = (program: Command, terminal: Terminal, finish: Finish): void => {
  const command = program
    .command('send')
    .description("send each reader's copy by e-mail, and what is missing only")
    .argument('<brief>', 'a YAML brief')
    .option('--readers <file>', 'the readers, instead of those that the brief names')
    .option('-o, --output <folder>', 'folder for the copies', 'output/copies')
    .option('--name <pattern>', 'file names, from {id} {version} {copy} {lang} {reader}')
    .option('--now <time>', 'the time of making in UTC, which decides whether an embargo holds')
    .option('--journal <file>', 'the journal of the sending (default: beside the copies)')
    .option('--link-base <address>', 'send a link below this address instead of an attachment')
    .option('--to-folder <folder>', 'write the messages as .eml files instead of sending them')
    .option('--dry-run', 'show who would be sent which file, and do nothing')
    .option('--yes', 'do not ask before sending')
    .option('--resend-unknown', 'hand over again, under the same Message-ID, what may have arrived already')
    .option('--skip-unknown', 'give up what may have arrived already')
    .option('--retry-refused', 'try again what the server has refused for good, and what was given up')
    .option('--mend-journal', 'cut off a last line of the journal that a crash left unfinished');
  withCommonOptions(withTemplateOptions(command))
    .addHelpText(
      'after',
      examples(
        'send briefs/update.yaml --readers readers.yaml --dry-run',
        'send briefs/update.yaml --readers readers.yaml --yes --resend-unknown --json',
      ) + accountHelp,
    )
    .action(async (brief: string, options: SendOptions) => {
      const { send } = await import('./commands/send.ts');
      finish(await send(brief, options, terminal));
    });
};

const accountHelp =
  '\n\nThe server stands in briefpress.yaml under "mail:"; the account comes from BRIEFPRESS_SMTP_USER and' +
  '\nBRIEFPRESS_SMTP_PASSWORD.';

export const declareJournal = (program: Command, terminal: Terminal, finish: Finish): void => {
  const command = program
    .command('journal')
    .description('show what the journal of a distribution says of each reader')
    .argument('<file>', 'the journal');
  withCommonOptions(command)
    .addHelpText('after', examples('journal output/copies/first-v1.0.journal', 'journal first-v1.0.journal --json'))
    .action(async (file: string, options: JournalOptions) => {
      const { journal } = await import('./commands/journal.ts');
      finish(journal(file, options, terminal));
    });
};

export const declareVerifyJournal = (program: Command, terminal: Terminal, finish: Finish): void => {
  const command = program
    .command('verify-journal')
    .description('find any line of a journal that was altered, removed, added or moved')
    .argument('<file>', 'the journal')
    .option('--head <hash>', 'also find lines removed at the end: the hash that an earlier check printed');
  withCommonOptions(command)
    .addHelpText(
      'after',
      examples('verify-journal first-v1.0.journal', 'verify-journal first-v1.0.journal --head 3f6c…'),
    )
    .action(async (file: string, options: VerifyJournalOptions) => {
      const { verifyJournalFile } = await import('./commands/verify-journal.ts');
      finish(verifyJournalFile(file, options, terminal));
    });
};
