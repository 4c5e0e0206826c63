/**
 * Briefpress as a library.
 *
 * To print a brief, open its project folder and hand the press a job:
 *
 *     const project = openProject('.');
 *     const { pdf, pages, diagnostics } = pressBrief(project.jobFor({ path: 'briefs/a.yaml', text }));
 *
 * To print any HTML, hand `pressHtml` a source with its stylesheets, a way to its files and the fonts. Nothing here
 * throws over bad input: `pdf` is null, and the diagnostics say why and where.
 */
export { type Brief, type BriefSource, checkBrief, readBrief } from './brief/index.ts';
export { jsonSchema } from './brief/schema/json-schema.ts';
export {
  type CopiesOrder,
  type CopiesPlan,
  type Copy,
  planOrder,
  runBatches,
} from './delivery/copies/index.ts';
export {
  type Diagnostic,
  diagnosticToJson,
  formatDiagnostic,
  type Report,
  type Severity,
  type SourceFile,
  type Span,
} from './diagnostics/index.ts';
export type { AssetAnswer, AssetReader, FontCollection, FontSource, HtmlSource, Page } from './engine/index.ts';
export type { PaintedDocument } from './paint/index.ts';
export { type Pressed, pressHtml } from './press/press-html.ts';
export { type HtmlJob, type Proof, proofHtml } from './press/proof-html.ts';
export { type BriefJob, type BriefProof, type PrintChoices, pressBrief, proofBrief } from './press.ts';
export { openProject, type Project, type ProjectChoices } from './project.ts';
export { collectFonts, type FontChoices, projectAssets, writeAtomically } from './resources/index.ts';
export { type FindTemplate, loadTemplate, renderBrief, type Template, type TemplateFiles } from './template/index.ts';
export { version } from './version.ts';
