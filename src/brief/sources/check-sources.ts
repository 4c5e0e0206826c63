/**
 * A brief against the saved copies of its sources: are the copies there and unchanged, do the places exist that the
 * brief cites, and do the words that it quotes stand there?
 *
 *   1. `checkCopies` compares files and hashes;
 *   2. `checkLocators` looks each cited place up;
 *   3. `checkQuotation` looks for each quotation at its place, then anywhere, then for the passage most like it.
 *
 * Pure functions over texts: what reads the files and takes the text out of HTML and PDF hands in an archive.
 */
import type { Report } from '../../diagnostics/index.ts';
import type { Brief, DataPath, SourceReference } from '../brief.ts';
import { type House, levelIn, usualHouse } from '../house/house.ts';
import { checkCopies, checkLocators } from './check-copies.ts';
import { checkQuotation } from './check-quotation.ts';
import { type SearchableSource, type SourceArchive, searchable } from './source-archive.ts';
import type { SourceFinding } from './source-finding.ts';
import { type VerbatimText, verbatimTexts } from './verbatim-texts.ts';

/** A quotation that was not compared, and why. */
export interface Unverified {
  readonly path: DataPath;
  readonly text: string;
  readonly reason: string;
}

export interface SourceVerdict {
  /** Quotations that stand word for word at every place that they cite. */
  readonly verified: number;
  readonly unverified: readonly Unverified[];
  /** Quotations that differ from their source or were not found in it. */
  readonly failed: number;
}

type Outcome =
  | { readonly kind: 'verified' }
  | { readonly kind: 'failed'; readonly findings: readonly SourceFinding[] }
  | { readonly kind: 'unverified'; readonly unverified: Unverified };

type Sources = ReadonlyMap<string, SearchableSource>;

const readable = (archive: SourceArchive): Sources => {
  const entries = [...archive].flatMap(([id, copy]) =>
    copy.kind === 'read' ? [[id, searchable(copy.text)] as const] : [],
  );
  return new Map(entries);
};

const whyNot = ({ unlike, src }: VerbatimText, sources: Sources): string | null => {
  if (unlike !== null) return unlike;
  if (src.length === 0) return 'it cites no source';
  const without = src.find(({ s }) => !sources.has(s));
  return without ? `"${without.s}" has no saved copy that can be read` : null;
};

const verify = (verbatim: VerbatimText, sources: Sources): Outcome => {
  const findings =
    verbatim.unlike === null ? verbatim.src.flatMap((place) => findingsAt(verbatim, place, sources)) : [];
  if (findings.length > 0) return { kind: 'failed', findings };
  const reason = whyNot(verbatim, sources);
  const { path, text } = verbatim;
  return reason === null ? { kind: 'verified' } : { kind: 'unverified', unverified: { path, text, reason } };
};

const findingsAt = (verbatim: VerbatimText, place: SourceReference, sources: Sources): readonly SourceFinding[] => {
  const source = sources.get(place.s);
  const finding = source ? checkQuotation(verbatim, place, source) : null;
  return finding ? [finding] : [];
};

const tell = (brief: Brief, finding: SourceFinding, report: Report, house: House): void => {
  const { code, path, words, message, hint, detail } = finding;
  const severity = levelIn(house, code) ?? 'error';
  if (severity === 'off') return;
  const span = words === undefined ? brief.locate(path) : brief.locateWords(path, words);
  report({ severity, code, message, span, hint, ...(detail === undefined ? {} : { detail }) });
};

/** Checks a brief against its archive, reports what is wrong, and counts what was compared. */
export const checkSources = (
  brief: Brief,
  archive: SourceArchive,
  report: Report,
  house: House = usualHouse,
): SourceVerdict => {
  const sources = readable(archive);
  const outcomes = verbatimTexts(brief).map((verbatim) => verify(verbatim, sources));
  const findings = outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? outcome.findings : []));
  for (const finding of [...checkCopies(brief, archive), ...checkLocators(brief, sources), ...findings])
    tell(brief, finding, report, house);
  return {
    verified: outcomes.filter(({ kind }) => kind === 'verified').length,
    unverified: outcomes.flatMap((outcome) => (outcome.kind === 'unverified' ? [outcome.unverified] : [])),
    failed: outcomes.filter(({ kind }) => kind === 'failed').length,
  };
};
