import type { BlockName, Brief, Reader, Section, TlpLabel } from './brief.ts';
import { strictness } from './schema/tlp.ts';
import { hasContent, plainSection, sectionsOf } from './sections-of.ts';

/** What closes a brief whether or not its sections list it. */
const closingBlocks: readonly BlockName[] = ['sources', 'scale', 'revisions', 'distribution'];

/** What opens a brief whether or not its sections list it. */
const openingBlocks: readonly BlockName[] = ['bottom-line'];

/** All sections that are printed, those among them that the brief does not list. */
export const printedSections = (brief: Brief): readonly Section[] => {
  const listed = sectionsOf(brief);
  const unlisted = (blocks: readonly BlockName[]): readonly Section[] =>
    blocks
      .filter((block) => hasContent(brief, block) && !listed.some((section) => section.block === block))
      .map(plainSection);
  return [...unlisted(openingBlocks), ...listed, ...unlisted(closingBlocks)];
};

/** The label of a section: its portion mark, or that of the brief. */
export const labelOf = (brief: Brief, section: Section): TlpLabel => section.portion ?? brief.handling.tlp;

type Limits = Pick<Reader, 'sections' | 'ceiling'>;

/** The sections of a brief in their order, parted by what a reader may read (rule H7) and has asked for. */
export interface PartedSections {
  readonly kept: readonly Section[];
  readonly withheld: readonly Section[];
  /** For each section whether it is kept: the same for readers who get the same. */
  readonly isKept: readonly boolean[];
}

export const partSections = (brief: Brief, { sections, ceiling }: Limits): PartedSections => {
  const all = printedSections(brief);
  const isKept = all.map(
    (section) =>
      (sections.length === 0 || sections.includes(section.block) || sections.includes(section.id ?? '')) &&
      (ceiling === null || strictness(labelOf(brief, section)) <= strictness(ceiling)),
  );
  return { kept: all.filter((_, at) => isKept[at]), withheld: all.filter((_, at) => !isKept[at]), isKept };
};
