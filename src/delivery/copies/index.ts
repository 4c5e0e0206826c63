/**
 * Personal copies: every named reader gets the brief as that reader may read it, in their language, on their paper and
 * in their profile, with their name and the number of the copy on every page.
 *
 * 1. `planOrder` reads brief and readers, checks both, and groups the readers into variants that differ in nothing but
 *    the reader. What a variant withholds is gone from the brief's data before it is printed.
 * 2. `pressVariant` sets a variant in type and writes once what its copies share.
 * 3. `runBatches` adds each reader's own objects and puts the files in place, in threads if there is much to do.
 * 4. `proofCopy` and `pressCopy` make the copy of one reader alone, to be looked at.
 * 5. `trace/` goes the other way: from a file, or from words on a page, to the reader.
 *
 * It sends nothing, and decides nothing about what a reader may read: that follows from the brief alone.
 */
export type { Copy } from './copy.ts';
export { type CopyIdentity, documentIdOf, versionOf } from './document-id.ts';
export { patternProblem, usualPattern } from './file-name.ts';
export { importReaders } from './import/import-readers.ts';
export { type BatchResult, type CopiesPlan, planOrder } from './make-copies.ts';
export type { CopiesOrder, PrintSet, Shard } from './order.ts';
export type { PlannedCopy, Variant } from './plan-copies.ts';
export { type CopyProof, pressCopy, proofCopy } from './proof-copy.ts';
export { readersOf } from './read-distribution.ts';
export { runBatches } from './run-batches.ts';
export { type Candidate, candidatesOf, type Trace, traceFile, traceWords } from './trace/trace-copy.ts';
