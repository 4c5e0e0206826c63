import { type Diagnostic, DiagnosticLog } from '../diagnostics/index.ts';
import {
  type EngineMemory,
  type FontCollection,
  type HtmlSource,
  type LaidOut,
  layOut,
  type Paper,
} from '../engine/index.ts';
import { type PaintedDocument, paintDocument } from '../paint/index.ts';

/** An HTML text with all that printing it needs. */
export interface HtmlJob {
  readonly source: HtmlSource;
  readonly fonts: FontCollection;
  /** The sheet where no stylesheet names a size. */
  readonly paper: Paper;
  /** What is kept from printings before; nothing when left out. */
  readonly memory?: EngineMemory | undefined;
}

/** A document set in type and painted, before it is written: what can be looked at and checked. */
export interface Proof {
  readonly layout: LaidOut;
  readonly painted: PaintedDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** Lays out and paints an HTML text. */
export const proofHtml = ({ source, fonts, paper, memory }: HtmlJob): Proof => {
  const log = new DiagnosticLog();
  const layout = layOut(source, { fonts, paper, ...(memory ? { memory } : {}) }, log.report);
  const painted = paintDocument(layout, log.report);
  return { layout, painted, diagnostics: log.entries };
};
