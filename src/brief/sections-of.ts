import type { BlockName, Brief, BriefKind, Section } from './brief.ts';

const endMatter: readonly BlockName[] = ['unknowns', 'glossary', 'sources', 'scale', 'distribution', 'revisions'];

/** The usual order of blocks for each kind; blocks without content are left out. */
const usualOrder: Readonly<Record<BriefKind, readonly BlockName[]>> = {
  note: [
    'bottom-line',
    'summary',
    'key-facts',
    'figures',
    'quotes',
    'claims',
    'timeline',
    'judgments',
    'watch',
    ...endMatter,
  ],
  'exec-summary': ['bottom-line', 'key-facts', 'summary', 'judgments', 'figures', 'watch', ...endMatter],
  'treaty-terms': [
    'key-facts',
    'bottom-line',
    'summary',
    'provisions',
    'triggers',
    'names',
    'lifecycle',
    'predecessors',
    'ladder',
    'quotes',
    'claims',
    'judgments',
    'assumptions',
    'alternatives',
    'implications',
    'watch',
    ...endMatter,
  ],
  reactions: [
    'bottom-line',
    'summary',
    'stance-matrix',
    'quotes',
    'claims',
    'judgments',
    'implications',
    'watch',
    ...endMatter,
  ],
  military: [
    'bottom-line',
    'summary',
    'key-facts',
    'figures',
    'forecasts',
    'claims',
    'judgments',
    'assumptions',
    'alternatives',
    'implications',
    'watch',
    ...endMatter,
  ],
  timeline: ['bottom-line', 'key-facts', 'timeline', 'quotes', 'claims', ...endMatter],
  'fact-sheet': ['key-facts', 'bottom-line', 'summary', 'figures', 'timeline', 'quotes', 'claims', ...endMatter],
  sanctions: [
    'bottom-line',
    'summary',
    'key-facts',
    'provisions',
    'lifecycle',
    'quotes',
    'claims',
    'figures',
    'judgments',
    'implications',
    'watch',
    ...endMatter,
  ],
  update: [
    'bottom-line',
    'summary',
    'key-facts',
    'provisions',
    'lifecycle',
    'forecasts',
    'figures',
    'claims',
    'judgments',
    'watch',
    ...endMatter,
  ],
  annex: ['summary', 'claims', 'quotes', 'figures', 'timeline', ...endMatter],
};

/** The sections to print: those that the brief lists, or the usual ones of its kind that have something to show. */
export const sectionsOf = (brief: Brief): readonly Section[] => {
  if (brief.sections.length > 0) return brief.sections;
  return usualOrder[brief.kind].filter((block) => hasContent(brief, block)).map(plainSection);
};

export const plainSection = (block: BlockName): Section => ({
  id: null,
  block,
  title: null,
  refs: [],
  portion: null,
  text: null,
  table: null,
});

/** Whether a block has anything to show. */
export const hasContent = (brief: Brief, block: BlockName): boolean => contentOf[block](brief);

type Question = (brief: Brief) => boolean;

const contentOf: Readonly<Record<BlockName, Question>> = {
  'key-facts': (brief) => brief.key_facts.length > 0,
  'bottom-line': (brief) => brief.bottom_line !== null,
  summary: (brief) => brief.summary.length > 0,
  provisions: (brief) => (brief.treaty?.provisions.length ?? 0) > 0,
  triggers: (brief) => (brief.treaty?.triggers.length ?? 0) > 0,
  names: (brief) => (brief.treaty?.names_used.length ?? 0) > 0,
  lifecycle: (brief) => (brief.treaty?.lifecycle.length ?? 0) > 0,
  predecessors: (brief) => (brief.treaty?.predecessors.length ?? 0) > 0,
  ladder: (brief) => brief.treaty !== null && brief.treaty.ladder !== null,
  'stance-matrix': (brief) => brief.reactions.length > 0,
  quotes: (brief) => brief.quotes.length > 0,
  figures: (brief) => brief.figures.length > 0,
  forecasts: (brief) => brief.forecasts.length > 0,
  timeline: (brief) => brief.timeline.length > 0,
  judgments: (brief) => brief.judgments.length > 0,
  alternatives: (brief) => brief.alternatives.length > 0,
  assumptions: (brief) => brief.assumptions.length > 0,
  implications: (brief) => brief.implications.length > 0,
  claims: (brief) => brief.claims.length > 0,
  watch: (brief) => brief.watch.length > 0,
  unknowns: (brief) => brief.unknowns.none !== null || brief.unknowns.items.length > 0,
  glossary: (brief) => brief.glossary.length > 0,
  sources: (brief) => brief.sources.length > 0,
  scale: (brief) => brief.judgments.length > 0 || brief.sources.length > 0,
  distribution: (brief) => brief.distribution.show_list && brief.distribution.readers.length > 0,
  revisions: (brief) => brief.revisions.length > 0,
  text: () => false,
  table: () => false,
};
