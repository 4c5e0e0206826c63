import type { Command } from 'commander';
import { examples, type Finish, withCommonOptions } from './command-parts.ts';
import type { JournalOptions } from './commands/journal.ts';
import type { VerifyJournalOptions } from './commands/verify-journal.ts';
import type { Terminal } from './terminal.ts';

/** The commands that account for what was delivered. */
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
