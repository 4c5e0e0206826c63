import {
  type Brief,
  excerptFor,
  permittedSections,
  printedSections,
  type Reader,
  readBrief,
} from '../../brief/index.ts';
import type { Diagnostic, Report } from '../../diagnostics/index.ts';
import { editionReader } from '../../press/edition-reader.ts';
import type { BriefJob } from '../../press.ts';
import type { Paper } from '../../template/index.ts';
import { fileName } from './file-name.ts';
import type { CopiesOrder, PrintSet } from './order.ts';
import { isInShard } from './shard.ts';

/** One reader's copy before it is made. */
export interface PlannedCopy {
  readonly reader: Reader;
  /** Which of the readers it is, from 0. */
  readonly index: number;
  readonly file: string;
  /** What the reader does not get, by the heading or block of the section. */
  readonly withheld: readonly string[];
}

/** Copies that differ in nothing but the reader. */
export interface Variant {
  readonly brief: Brief;
  readonly language: string;
  readonly paper: Paper;
  readonly profile: Reader['profile'];
  readonly printSet: PrintSet;
  readonly copies: readonly PlannedCopy[];
}

const noPrintSet: PrintSet = { isBooklet: false, isDuplex: false, hasCropMarks: false };

/** Groups the readers by what they may read and how it is set. */
export const planCopies = (brief: Brief, job: BriefJob, order: CopiesOrder, report: Report): readonly Variant[] => {
  const editions = editionsOf(brief, job, report);
  const variants = new Map<string, Variant & { readonly copies: PlannedCopy[] }>();
  brief.distribution.readers.forEach((reader, index) => {
    if (order.shard && !isInShard(reader.id, order.shard)) return;
    const edition = editions(reader, index);
    const printSet = reader.deliver === 'print' ? order.printSet : noPrintSet;
    const paper = printSet.isBooklet ? 'A5' : (job.choices.paper ?? reader.paper ?? edition.paper ?? 'A4');
    const { profile } = reader;
    const language = edition.lang;
    const kept = permittedSections(edition, reader);
    const all = printedSections(edition);
    const key = JSON.stringify([language, paper, profile, printSet, all.map((section) => kept.includes(section))]);
    const variant = variants.get(key) ?? {
      ...{ brief: excerptFor(edition, reader), language, paper, profile, printSet, copies: [] },
    };
    variants.set(key, variant);
    const withheld = all
      .filter((section) => !kept.includes(section))
      .map(({ title, id, block }) => title ?? id ?? block);
    variant.copies.push({ reader, index, file: fileName(order.pattern, brief, reader, language), withheld });
  });
  return [...variants.values()];
};

/** The edition of the brief in a reader's language; its own language, with a warning, where there is none. */
const editionsOf = (brief: Brief, job: BriefJob, report: Report): ((reader: Reader, index: number) => Brief) => {
  const known = new Map<string, Brief | null>([[brief.lang, brief]]);
  return (reader, index) => {
    const language = job.choices.language ?? reader.lang ?? brief.lang;
    let edition = known.get(language);
    if (edition === undefined) {
      edition = findEdition(brief, language, job, report);
      known.set(language, edition);
    }
    if (!edition) report(noEdition(brief, language, index));
    return edition ?? brief;
  };
};

const findEdition = (brief: Brief, language: string, job: BriefJob, report: Report): Brief | null => {
  const { distribution } = brief;
  const translation = brief.translations.find(({ lang, file }) => lang === language && file !== null);
  if (translation?.file) {
    const answer = editionReader(job.brief, job.assets)(translation.file);
    return answer.kind === 'found' ? { ...answer.brief, distribution } : null;
  }
  if (!brief.languages.includes(language)) return null;
  const edition = readBrief(job.brief, onlyMissingTexts(report), language);
  return edition && { ...edition, distribution };
};

/** The brief was read before: what is wrong with it has been said. */
const onlyMissingTexts =
  (report: Report): Report =>
  (diagnostic) => {
    if (diagnostic.code === 'I18N-missing-text') report(diagnostic);
  };

const noEdition = (brief: Brief, language: string, index: number): Diagnostic => ({
  severity: 'warning',
  code: 'READER-language',
  message: `the brief cannot be read in "${language}"; this copy is in "${brief.lang}"`,
  span: brief.locate(['distribution', 'readers', index, 'lang']),
  hint: `list an edition under "translations", or give the title and the texts in "${language}"`,
});
