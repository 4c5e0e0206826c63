import { type Diagnostic, diagnosticToJson, positionAt } from '../diagnostics/index.ts';
import type { BriefProof } from '../press.ts';
import { drawPage, type PlaceOf } from './draw-page.ts';

/** What the page shows. Pages stay those of the last proof that had any. */
export interface PreviewState {
  readonly brief: string;
  /** SVG, in order. */
  readonly pages: readonly string[];
  /** Whether the pages are older than the messages. */
  readonly isOld: boolean;
  readonly messages: readonly object[];
}

export const emptyState = (brief: string): PreviewState => ({ brief, pages: [], isOld: false, messages: [] });

const placesIn =
  ({ source }: BriefProof): PlaceOf =>
  ({ span }) => {
    const origin = source?.originOf(span);
    if (!origin) return null;
    const { line, column } = positionAt(origin.file, origin.start);
    return `${origin.file.path}:${line}:${column}`;
  };

/** Shows a new proof; where an error kept it from having pages, the last good ones under its messages. */
export const showProof = (last: PreviewState, proof: BriefProof): PreviewState => {
  const isWrong = proof.diagnostics.some(({ severity }) => severity === 'error');
  const painted = isWrong && last.pages.length > 0 ? null : proof.proof?.painted;
  const pages = painted?.pages.map((page) => drawPage(page, placesIn(proof)));
  const messages = proof.diagnostics.map(diagnosticToJson);
  return { ...last, pages: pages ?? last.pages, isOld: isWrong && !pages && last.pages.length > 0, messages };
};

/** The brief itself cannot be read. */
export const showProblem = (last: PreviewState, diagnostic: Diagnostic): PreviewState => ({
  ...last,
  isOld: last.pages.length > 0,
  messages: [diagnosticToJson(diagnostic)],
});
