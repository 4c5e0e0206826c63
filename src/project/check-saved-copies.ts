import { type Brief, checkSources, type House, type SourceVerdict } from '../brief/index.ts';
import { type Diagnostic, DiagnosticLog, type SourceFile } from '../diagnostics/index.ts';
import { type CopyReader, readArchive } from '../resources/index.ts';

/** What came of comparing a brief with its saved copies. */
export type CopyCheck =
  | { readonly kind: 'checked'; readonly verdict: SourceVerdict; readonly diagnostics: readonly Diagnostic[] }
  /** No copy could be looked at; the note says why, one sentence without a full stop. */
  | { readonly kind: 'skipped'; readonly note: string };

/** A brief that has been read, with what its house asks for. */
export interface CheckedBrief {
  readonly file: SourceFile;
  readonly brief: Brief;
  readonly house: House;
}

const skipped = (note: string): CopyCheck => ({ kind: 'skipped', note });

/**
 * Compares a brief with the copies that are there; null when its sources name none. Where none is there, the brief was
 * passed on without them, which is no error.
 */
export const checkSavedCopies = async ({ brief, house }: CheckedBrief, read: CopyReader): Promise<CopyCheck | null> => {
  if (brief.sources.every(({ file }) => file === null)) return null;
  const archive = await readArchive(brief.sources, read);
  if ([...archive.values()].every(({ kind }) => kind === 'missing'))
    return skipped('quotations were not checked, because the saved copies of the sources are not here (see --sources)');
  const log = new DiagnosticLog();
  const verdict = checkSources(brief, archive, log.report, house);
  return { kind: 'checked', verdict, diagnostics: log.entries };
};
