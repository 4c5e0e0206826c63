/**
 * Files, and nothing but files: the only folder besides the command line that reads or writes them.
 *
 * It hands the stages what they ask for (texts, assets, templates, fonts) as values, and puts finished files in place.
 * It never leaves the project folder, never follows a link out of it, never opens a network connection, and decides
 * nothing about the content of what it reads.
 */
export { type WriteResult, writeAtomically } from './atomic-write.ts';
export { collectFonts, type FontChoices, usualFonts } from './collect-fonts.ts';
export { decodeHtml } from './decode-html.ts';
export { fileProblem } from './file-problem.ts';
export { findHouseFile, houseFileName } from './house-file.ts';
export { packageFolder } from './package-folder.ts';
export { factsOfPdf, type PdfFacts } from './pdf-facts.ts';
export { type AssetFolders, projectAssets } from './project-assets.ts';
export { readReadyPartials } from './ready-partials.ts';
export { ensureFolder, replaceFile } from './replace-file.ts';
export type { CitationDetails } from './sources/citation-details.ts';
export { type CopyPlan, type Original, planCopy } from './sources/plan-copy.ts';
export { readDetails } from './sources/read-details.ts';
export { formOf, type SourceForm } from './sources/read-source-text.ts';
export { type CopyReader, copyReader, readArchive, type SourceFolders, sha256Of } from './sources/source-archive.ts';
export { findTemplate, ownManifest, templateNames } from './template-folder.ts';
export { type BytesAnswer, checkSize, readBytes, readTextFile, type TextAnswer } from './text-file.ts';
export { watchFolder } from './watch-folder.ts';
