import { createHash, type Hash } from 'node:crypto';
import type { Brief, Reader } from '../../brief/index.ts';
import { type Diagnostic, DiagnosticLog, type Report } from '../../diagnostics/index.ts';
import { type FontLibrary, type ShapedRuns, type ShapedText, textShaperFor } from '../../engine/index.ts';
import type { CopyForm, PaintedDocument } from '../../paint/index.ts';
import { metadataPacket, type SharedCopyFile, writeCopyPart, writeSharedPdf } from '../../pdf/index.ts';
import { briefInfo } from '../../press/brief-info.ts';
import { type BriefJob, setBrief, takeTemplate, usualSetting } from '../../press.ts';
import type { Template } from '../../template/index.ts';
import { type CopyWords, wordsFor } from './copy-words.ts';
import { documentIdOf } from './document-id.ts';
import { imposeBooklet } from './impose-booklet.ts';
import { placeForms, type StandIns, widthOf } from './place-forms.ts';
import type { Variant } from './plan-copies.ts';

/** A reader's file: the bytes that all copies share, then the copy's own. */
export interface MadeCopy {
  readonly parts: readonly [Uint8Array, Uint8Array];
  readonly sha256: string;
  readonly documentId: string;
}

/** A variant set in type and written once, ready to make any number of copies. */
export interface PressedVariant {
  readonly pages: number;
  readonly makeCopy: (reader: Reader) => MadeCopy;
}

/** Sets a variant. Null when something in it is wrong; every problem is reported. */
export const pressVariant = (
  variant: Variant,
  total: number,
  given: BriefJob,
  report: Report,
): PressedVariant | null => {
  const { brief, language, paper } = variant;
  const job = { ...given, choices: { ...given.choices, language, paper } };
  const log = new DiagnosticLog();
  const template = takeTemplate(job, brief, log.report);
  const painted = template && setWithForms({ job, variant, template, total }, log.report);
  const info = briefInfo(brief, language, job.choices.sourceDateEpoch);
  const shared = painted && !log.hasErrors ? writeSharedPdf(painted.document, info, log.report) : null;
  log.entries.forEach(report);
  if (!template || !painted || !shared || log.hasErrors) return null;
  const words = wordsFor(template, language, total);
  const shape = (form: CopyForm, reader: Reader) => painted.shape(form, words(reader)[form.name]).runs;
  return { pages: painted.document.pages.length, makeCopy: copyMaker(shared, brief, total, shape) };
};

type Shape = (form: CopyForm, reader: Reader) => readonly ShapedText[];

const copyMaker = ({ bytes, part, forms, info }: SharedCopyFile, brief: Brief, total: number, shape: Shape) => {
  const begun: Hash = createHash('sha256').update(bytes);
  return (reader: Reader): MadeCopy => {
    const documentId = documentIdOf(brief, reader.id);
    const copy = { reader: reader.id, number: reader.copy, total };
    const words = forms.map(({ form, id }) => ({ form, id, runs: shape(form, reader) }));
    const own = writeCopyPart(part, { words, documentId, metadata: metadataPacket({ ...info, copy }) });
    return { parts: [bytes, own], documentId, sha256: begun.copy().update(own).digest('hex') };
  };
};

interface Setting {
  readonly job: BriefJob;
  readonly variant: Variant;
  readonly template: Template;
  readonly total: number;
}

interface SetVariant {
  readonly document: PaintedDocument;
  readonly shape: (form: CopyForm, text: string) => ShapedRuns;
}

/** A word as long as the longest text is nearly always wide enough; if not, pages are laid out once more. */
const mostAttempts = 3;

const setWithForms = (setting: Setting, report: Report): SetVariant | null => {
  let lengths: Readonly<Record<CopyForm['name'], number>> = longestWords(setting);
  for (let attempt = 1; ; attempt++) {
    const log = new DiagnosticLog();
    const set = setOnce(setting, lengths, log.report);
    const needed = set && neededLengths(setting, set, lengths);
    if (needed && attempt < mostAttempts && (needed.number > lengths.number || needed.name > lengths.name)) {
      lengths = needed;
      continue;
    }
    log.entries.forEach(report);
    if (set) checkForms(setting, set, report);
    return set;
  }
};

const standInsOf = (lengths: Readonly<Record<CopyForm['name'], number>>): StandIns => ({
  number: `N${'n'.repeat(lengths.number)}`,
  name: `M${'n'.repeat(lengths.name)}`,
});

const setOnce = (
  { job, variant, template }: Setting,
  lengths: Readonly<Record<CopyForm['name'], number>>,
  report: Report,
): SetVariant | null => {
  const { brief, profile, printSet } = variant;
  const { isDuplex, hasCropMarks, isBooklet } = printSet;
  const copy = standInsOf(lengths);
  const setting = { ...usualSetting(job, brief), profile, copy, isDuplex, hasCropMarks };
  const proof = setBrief({ job, brief, template, setting }, report);
  if (!proof) return null;
  const placed = placeForms(proof.painted, proof.layout, copy);
  const { fonts } = proof.layout;
  return { document: isBooklet ? imposeBooklet(placed) : placed, shape: shaperOf(fonts) };
};

const shaperOf =
  (fonts: FontLibrary) =>
  (form: CopyForm, text: string): ShapedRuns =>
    textShaperFor(form.style, fonts).shape(text, null);

const longestWords = ({ template, variant, total }: Setting): Readonly<Record<CopyForm['name'], number>> => {
  const words = wordsFor(template, variant.language, total);
  let [number, name] = [7, 7];
  for (const { reader } of variant.copies) {
    const own = words(reader);
    number = Math.max(number, own.number.length);
    name = Math.max(name, own.name.length);
  }
  return { number, name };
};

const formsOf = ({ pages }: PaintedDocument): readonly CopyForm[] => [
  ...new Set(pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'copy-form' ? [item.form] : [])))),
];

/** How many letters a stand-in must have so that no reader's words are wider. */
const neededLengths = (
  { template, variant, total }: Setting,
  { document, shape }: SetVariant,
  lengths: Readonly<Record<CopyForm['name'], number>>,
): Readonly<Record<CopyForm['name'], number>> => {
  const words = wordsFor(template, variant.language, total);
  const needed = { ...lengths };
  for (const form of formsOf(document)) {
    const letter = widthOf(shape(form, 'n').runs, form.size);
    for (const { reader } of variant.copies) {
      const width = widthOf(shape(form, words(reader)[form.name]).runs, form.size);
      needed[form.name] = Math.max(needed[form.name], Math.ceil(width / Math.max(letter, 0.1)));
    }
  }
  return needed;
};

/** Every page says whose copy it is, and every character of a name can be shown. */
const checkForms = ({ variant, template, total }: Setting, set: SetVariant, report: Report): void => {
  const { document } = set;
  const words = wordsFor(template, variant.language, total);
  const missingIn = (own: CopyWords): readonly string[] => [
    ...new Set(formsOf(document).flatMap((form) => set.shape(form, own[form.name]).missing)),
  ];
  const unmarked = document.pages.filter(
    ({ items }) => new Set(items.flatMap((item) => (item.kind === 'copy-form' ? [item.form.name] : []))).size < 2,
  );
  const isBlank = (page: (typeof unmarked)[number]): boolean => page.items.length === 0;
  if (unmarked.some((page) => !isBlank(page))) report(unmarkedPage(template, unmarked[0]?.number ?? 1));
  for (const { reader, index } of variant.copies) {
    const missing = missingIn(words(reader)).map((cluster) => missingCharacter(variant.brief, index, cluster));
    missing.forEach(report);
  }
};

const unmarkedPage = ({ name, mainFile }: Template, page: number): Diagnostic => ({
  severity: 'error',
  code: 'COPY-unmarked',
  message: `page ${page} of the template "${name}" does not say whose copy it is`,
  span: { file: mainFile, start: 0, end: 0 },
  hint: 'print {{@copy.number}} and {{@copy.name}} in a margin box of every page',
});

const missingCharacter = (brief: Brief, reader: number, cluster: string): Diagnostic => ({
  severity: 'error',
  code: 'TEXT-missing-glyph',
  message: `no font has the character "${cluster}" of this name`,
  span: brief.locate(['distribution', 'readers', reader, 'name']),
  hint: 'add a font that has it with --fonts',
});
