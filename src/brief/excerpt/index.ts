/**
 * What is left of a brief for one reader (rule H7). The excerpt is a brief like any other, made before anything is
 * printed, so that numbers, contents, endnotes, bookmarks and metadata cannot tell what was left out.
 *
 *   1. `partSections` says which sections remain;
 *   2. `shownItems` which items these show;
 *   3. what nothing shows is dropped, and with it every reference to it;
 *   4. sources, actors and terms stay as far as something that is left needs them.
 *
 * A text without a portion mark has the label of the brief. Title, subtitle, number, authors, contact and the handling
 * instructions name the document and stand on every copy.
 */
import type { Brief, BriefContent, Reader, Section, TlpLabel } from '../brief.ts';
import { labelOf, partSections } from '../part-sections.ts';
import { strictness } from '../schema/tlp.ts';
import { keepApparatus } from './keep-apparatus.ts';
import { keepItems } from './keep-items.ts';
import { pruneReferences } from './prune-references.ts';

type Limits = Pick<Reader, 'sections' | 'ceiling'>;

/** The brief as a reader with these limits may read it; the brief itself when nothing is withheld. */
export const excerptFor = (brief: Brief, limits: Limits): Brief => {
  const parted = partSections(brief, limits);
  if (parted.withheld.length === 0) return brief;
  const content = pruneReferences(keepItems(frontMatter(brief, limits, parted.kept), parted));
  const { languages, locate, locateWords } = brief;
  return { ...keepApparatus(content), isExcerpt: true, languages, locate, locateWords };
};

/** What names the document, and its sections; what nobody may read without the brief's own label is gone. */
const frontMatter = (brief: Brief, { ceiling }: Limits, sections: readonly Section[]): BriefContent => {
  const { handling } = brief;
  const mayReadUnmarked = ceiling === null || strictness(handling.tlp) <= strictness(ceiling);
  return {
    ...brief,
    sections,
    keywords: mayReadUnmarked ? brief.keywords : [],
    updates: mayReadUnmarked ? brief.updates : null,
    translations: [],
    handling: {
      ...handling,
      tlp: strictestLabel(brief, sections),
      caveats: mayReadUnmarked ? handling.caveats : [],
      embargo: handling.embargo && { ...handling.embargo, scope: mayReadUnmarked ? handling.embargo.scope : null },
    },
  };
};

/** A copy carries the label of the strictest portion that it holds. */
const strictestLabel = (brief: Brief, sections: readonly Section[]): TlpLabel =>
  sections
    .map((section) => labelOf(brief, section))
    .reduce((strictest, label) => (strictness(label) > strictness(strictest) ? label : strictest), 'TLP:CLEAR');
