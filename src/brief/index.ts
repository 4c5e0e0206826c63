/**
 * Text to Brief: reading YAML, checking its shape against one schema, and checking the brief against the rules of the
 * trade.
 *
 *   1. `decodeText` turns bytes into a source file;
 *   2. `readBrief` parses the YAML, validates it, and fills in every field that was left out;
 *   3. `checkBrief` runs the cross-checks; `checkSources` compares the brief with saved copies of its sources.
 *
 * Beside them stand pure helpers for those who print a brief: items by id, references in texts, endnotes, scales,
 * dates. This stage prints nothing, reads no files and knows no template.
 */
export * from './brief.ts';
export { mendedFields } from './check/catalogue/example-brief.ts';
export type { Level, Rule } from './check/catalogue/rule.ts';
export { ruleOf, rules } from './check/catalogue/rules.ts';
export { checkBrief, checkReaders, lints } from './check/check-brief.ts';
export type { Edition, Finding, Lint, Surroundings } from './check/lint.ts';
export * from './citations.ts';
export * from './edtf.ts';
export { excerptFor } from './excerpt/index.ts';
export * from './format-citation.ts';
export { type DateStyle, formatDate } from './format-date.ts';
export * from './format-locator.ts';
export { type House, levelIn, usualHouse, weighIn } from './house/house.ts';
export type { MailPart } from './house/mail-part.ts';
export { readHouse } from './house/read-house.ts';
export * from './items.ts';
export * from './likelihood-words.ts';
export * from './part-sections.ts';
export { decodeText, sizeLimit } from './read/decode-text.ts';
export { atNextLine, insertText } from './read/insert-text.ts';
export * from './read-brief.ts';
export * from './read-readers.ts';
export * from './references.ts';
export * from './scales.ts';
export { type BriefSource, kinds } from './schema/brief-schema.ts';
export { blockNames } from './schema/content.ts';
export { papers, profiles } from './schema/reader.ts';
export { strictness, tlpLabels } from './schema/tlp.ts';
export * from './sections-of.ts';
export * from './source-counts.ts';
export { addSource, nextSourceId, type SourceAddition } from './sources/add-source.ts';
export { type CopyIdentity, checkHashes } from './sources/check-copies.ts';
export { checkSources, type SourceVerdict, type Unverified } from './sources/check-sources.ts';
export type { NewSource } from './sources/new-source.ts';
export type { SavedCopy, SourceArchive } from './sources/source-archive.ts';
export { type SourceState, sourceStates } from './sources/source-states.ts';
export { plainSource, type SourceText } from './sources/source-text.ts';
export * from './stance.ts';
export * from './texts.ts';
