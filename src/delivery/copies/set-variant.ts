import type { Brief, Reader } from '../../brief/index.ts';
import { type Diagnostic, DiagnosticLog, type Report } from '../../diagnostics/index.ts';
import { type ShapedRuns, shapeLine } from '../../engine/index.ts';
import type { CopyForm, PaintedDocument } from '../../paint/index.ts';
import { checkLength } from '../../press/check-length.ts';
import type { Proof } from '../../press/proof-html.ts';
import { type BriefJob, setBrief, usualSetting } from '../../press.ts';
import type { RenderedBrief, Template } from '../../template/index.ts';
import { type CopyWords, wordsFor } from './copy-words.ts';
import { imposeBooklet } from './impose-booklet.ts';
import { placeForms, widthOf } from './place-forms.ts';
import type { Variant } from './plan-copies.ts';

/** A variant with all that setting it needs. */
export interface VariantJob {
  readonly job: BriefJob;
  readonly variant: Variant;
  readonly template: Template;
}

export interface SetVariant {
  readonly source: RenderedBrief;
  readonly proof: Proof;
  readonly document: PaintedDocument;
  /** A reader's words for one of the forms. */
  readonly shape: (form: CopyForm, reader: Reader) => ShapedRuns;
}

/** How many letters stand in for the words of a copy. */
type Lengths = Readonly<Record<CopyForm['name'], number>>;

/** A word of as many letters as the longest text is nearly always wide enough; if not, pages are set once more. */
const mostAttempts = 3;

/** Sets a variant with room for the words of every reader in it. */
export const setVariant = (work: VariantJob, report: Report): SetVariant | null => {
  const words = wordsOf(work);
  let lengths = longestTexts(work, words);
  for (let attempt = 1; ; attempt++) {
    const log = new DiagnosticLog();
    const set = setOnce(work, words, lengths, log.report);
    const needed = set ? neededLengths(work, set, lengths) : lengths;
    if (attempt === mostAttempts || (needed.number <= lengths.number && needed.name <= lengths.name)) {
      log.entries.forEach(sayingNames(work.variant, words, report));
      if (set) checkForms(work, set, report);
      return set;
    }
    lengths = needed;
  }
};

type Words = (reader: Reader) => CopyWords;

const wordsOf = ({ template, variant }: VariantJob): Words =>
  wordsFor(template, variant.language, variant.base.distribution.readers.length);

const setOnce = (
  { job, variant, template }: VariantJob,
  words: Words,
  lengths: Lengths,
  report: Report,
): SetVariant | null => {
  const { brief, profile, printSet } = variant;
  const { isDuplex, hasCropMarks, isBooklet } = printSet;
  const copy = { number: `N${'n'.repeat(lengths.number)}`, name: `M${'n'.repeat(lengths.name)}` };
  const setting = { ...usualSetting(job, brief), profile, copy, isDuplex, hasCropMarks };
  const work = { job, brief, template, setting };
  const { source, proof } = setBrief(work, brief.isExcerpt ? exceptLinks(report) : report);
  if (!source || !proof) return null;
  checkLength(brief, template, proof.layout.pages, isAsPlanned(variant) ? report : asWarning(variant, report));
  const document = placeForms(proof.painted, proof.layout, copy);
  const shape = (form: CopyForm, reader: Reader) => shapeLine(words(reader)[form.name], form.style, proof.layout.fonts);
  return { source, proof, document: isBooklet ? imposeBooklet(document) : document, shape };
};

/** Whether the copies look as the author saw the brief. */
const isAsPlanned = ({ base, profile, paper }: Variant): boolean =>
  profile === 'standard' && paper === (base.paper ?? 'A4');

/** Larger type or smaller paper than the author's takes more pages, and these readers need it. */
const asWarning =
  ({ profile, paper }: Variant, report: Report): Report =>
  (diagnostic) =>
    report({
      ...diagnostic,
      severity: 'warning',
      message: `${diagnostic.message}, on ${paper} in the profile ${profile}`,
      hint: 'these copies are longer than the brief may be on its own paper',
    });

/** What is left of a brief may link to what is not: such a link is left out of the file, and nothing is wrong. */
const exceptLinks =
  (report: Report): Report =>
  (diagnostic) => {
    if (diagnostic.code !== 'LINK-no-target') report(diagnostic);
  };

const longestTexts = ({ variant }: VariantJob, words: Words): Lengths => {
  let [number, name] = [0, 0];
  for (const { reader } of variant.copies) {
    const own = words(reader);
    number = Math.max(number, own.number.length);
    name = Math.max(name, own.name.length);
  }
  return { number, name };
};

/** A message that quotes the stand-in of a name is about the longest of the names. */
const sayingNames =
  ({ base, copies }: Variant, words: Words, report: Report): Report =>
  (diagnostic) => {
    if (!/"Mn+/.test(diagnostic.message)) return report(diagnostic);
    const lengthOf = (reader: Reader): number => words(reader).name.length;
    const longest = copies.reduce((one, other) => (lengthOf(other.reader) > lengthOf(one.reader) ? other : one));
    report({
      ...diagnostic,
      message: diagnostic.message.replace(/"Mn+…?"/, () => `"${words(longest.reader).name}"`),
      span: base.locate(['distribution', 'readers', longest.index, 'name']),
      hint: 'shorten the name, or give the margin box that shows it more room',
    });
  };

const formsOf = ({ pages }: PaintedDocument): readonly CopyForm[] => [
  ...new Set(pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'copy-form' ? [item.form] : [])))),
];

/** The letter n is about half an em wide in most fonts; a narrower one costs a little room. */
const letterWidth = 0.5;

/** How many letters are needed so that no reader's words are wider. */
const neededLengths = ({ variant }: VariantJob, { document, shape }: SetVariant, lengths: Lengths): Lengths => {
  const needed = { ...lengths };
  for (const form of formsOf(document)) {
    for (const { reader } of variant.copies) {
      const width = widthOf(shape(form, reader).runs, form.size);
      needed[form.name] = Math.max(needed[form.name], Math.ceil(width / (form.size * letterWidth)));
    }
  }
  return needed;
};

/** Every page says whose copy it is, and every character of a name can be shown. */
const checkForms = ({ variant, template }: VariantJob, { document, shape }: SetVariant, report: Report): void => {
  const unmarked = document.pages.find(({ items }) => items.length > 0 && new Set(items.flatMap(formName)).size < 2);
  if (unmarked) report(unmarkedPage(template, unmarked.number));
  const forms = formsOf(document);
  for (const { reader, index } of variant.copies) {
    const missing = new Set(forms.flatMap((form) => shape(form, reader).missing));
    for (const cluster of missing) report(missingCharacter(variant.base, index, cluster));
  }
};

const formName = (item: PaintedDocument['pages'][number]['items'][number]): readonly string[] =>
  item.kind === 'copy-form' ? [item.form.name] : [];

const unmarkedPage = ({ name, mainFile }: Template, page: number): Diagnostic => ({
  severity: 'error',
  code: 'COPY-unmarked',
  message: `page ${page} as the template "${name}" prints it does not say whose copy it is`,
  span: { file: mainFile, start: 0, end: 0 },
  hint: 'print @copy.number and @copy.name at the end of lines in a margin box of every page',
});

const missingCharacter = (brief: Brief, reader: number, cluster: string): Diagnostic => ({
  severity: 'error',
  code: 'TEXT-missing-glyph',
  message: `no font has the character "${cluster}" of this name`,
  span: brief.locate(['distribution', 'readers', reader, 'name']),
  hint: 'add a font that has it with --fonts',
});
