/**
 * The journal of a distribution: what was made, handed over and refused, in the order in which it happened.
 *
 * 1. `openJournal` takes the lock, reads what is there and checks every line; a torn last line is cut off if the caller
 *    consents, any other damage is refused.
 * 2. `Journal.note` adds one line and answers when it is on the disk.
 * 3. `deliveryStates` says how far each reader's copy has come.
 *
 * The file is only ever added to. It knows nothing of mail: it is told what happened and believes it.
 */
export { type DeliveryState, deliveryStates } from './delivery-states.ts';
export type { JournalEntry, JournalStep } from './entry.ts';
export { Journal, JournalFailure } from './journal.ts';
export { type JournalFile, openJournalFile } from './journal-file.ts';
export { type JournalOpening, type OpenJournalAnswer, openJournal } from './open-journal.ts';
export { readJournal, tornLineMessage } from './read-journal.ts';
export { type JournalVerdict, verifyJournal } from './verify-journal.ts';
