import { type Brief, excerptFor, partSections, type Reader, readBrief, type Section } from '../../brief/index.ts';
import type { Diagnostic, Report } from '../../diagnostics/index.ts';
import { editionReader } from '../../press/edition-reader.ts';
import type { BriefJob } from '../../press.ts';
import type { Paper } from '../../template/index.ts';
import { fileName, languageOf } from './file-name.ts';
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
  /** The brief with all its readers. */
  readonly base: Brief;
  /** What is left of it for these. */
  readonly brief: Brief;
  readonly language: string;
  readonly paper: Paper;
  readonly profile: Reader['profile'];
  readonly printSet: PrintSet;
  readonly copies: readonly PlannedCopy[];
}

export const noPrintSet: PrintSet = { isBooklet: false, isDuplex: false, hasCropMarks: false };

/** Groups the readers by what they may read and how it is set. */
export const planCopies = (
  brief: Brief,
  job: BriefJob,
  order: Pick<CopiesOrder, 'pattern' | 'shard' | 'printSet'>,
  report: Report,
): readonly Variant[] => {
  const editions = editionsOf(brief, job, report);
  const variants = new Map<string, Variant & { readonly copies: PlannedCopy[] }>();
  brief.distribution.readers.forEach((reader, index) => {
    if (order.shard && !isInShard(reader.id, order.shard)) return;
    const edition = editions(reader, index);
    const printSet = reader.deliver === 'print' ? order.printSet : noPrintSet;
    const paper = printSet.isBooklet ? 'A5' : (job.choices.paper ?? reader.paper ?? edition.paper ?? 'A4');
    const { profile } = reader;
    const language = edition.lang;
    const { isKept, withheld } = partSections(edition, reader);
    const key = JSON.stringify([language, paper, profile, printSet, isKept]);
    const variant = variants.get(key) ?? {
      ...{ base: brief, brief: excerptFor(edition, reader), language, paper, profile, printSet, copies: [] },
    };
    if (!variants.has(key)) checkCommunity(variant, index, report);
    variants.set(key, variant);
    const file = fileName(order.pattern, brief, reader, language);
    variant.copies.push({ reader, index, file, withheld: withheld.map(nameOf) });
  });
  return [...variants.values()];
};

const nameOf = ({ title, id, block }: Section): string => title ?? id ?? block;

/** A copy may carry GREEN where the brief does not, and then says for which community (rule H4). */
const checkCommunity = ({ base, brief }: Variant, index: number, report: Report): void => {
  if (!brief.isExcerpt || brief.handling.tlp !== 'TLP:GREEN' || brief.handling.restrictions.length > 0) return;
  const message = 'what is left for this reader carries TLP:GREEN, and the brief names no community';
  const span = base.locate(['distribution', 'readers', index, 'ceiling']);
  report({ severity: 'error', code: 'TLP-green-community', message, span, hint: 'name it under "restrictions"' });
};

/** The edition of the brief in a reader's language; its own language, with a warning, where there is none. */
const editionsOf = (brief: Brief, job: BriefJob, report: Report): ((reader: Reader, index: number) => Brief) => {
  const known = new Map<string, Brief>([[brief.lang, brief]]);
  return (reader, index) => {
    const wanted = { lang: job.choices.language ?? reader.lang };
    const language = languageOf(brief, wanted);
    if (wanted.lang !== null && wanted.lang !== language) report(noEdition(brief, wanted.lang, index));
    const edition = known.get(language) ?? findEdition(brief, language, job, report);
    known.set(language, edition);
    return edition;
  };
};

const findEdition = (brief: Brief, language: string, job: BriefJob, report: Report): Brief => {
  const { distribution } = brief;
  const index = brief.translations.findIndex(({ lang, file }) => lang === language && file !== null);
  const file = brief.translations[index]?.file;
  if (!file) return { ...(readBrief(job.brief, onlyMissingTexts(report), language) ?? brief), distribution };
  const answer = editionReader(job.brief, job.assets)(file);
  if (answer.kind === 'found') return { ...answer.brief, distribution };
  report(unreadableEdition(brief, index, answer.message));
  return brief;
};

/** The brief was read before: what is wrong with it has been said. */
const onlyMissingTexts =
  (report: Report): Report =>
  (diagnostic) => {
    if (diagnostic.code === 'I18N-missing-text') report(diagnostic);
  };

const unreadableEdition = (brief: Brief, index: number, why: string): Diagnostic => ({
  severity: 'error',
  code: 'READER-language',
  message: `this edition cannot be read: ${why}`,
  span: brief.locate(['translations', index, 'file']),
  hint: 'check it with "briefpress check"',
});

const noEdition = (brief: Brief, language: string, index: number): Diagnostic => ({
  severity: 'warning',
  code: 'READER-language',
  message: `the brief cannot be read in "${language}"; this copy is in "${brief.lang}"`,
  span: brief.locate(['distribution', 'readers', index, 'lang']),
  hint: `list an edition under "translations", or give the title and the texts in "${language}"`,
});
