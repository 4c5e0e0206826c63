import type { BlockName, BriefContent, Section, Treaty, Unknowns } from '../brief.ts';
import type { PartedSections } from '../part-sections.ts';

/** Drops every item that no kept section shows. */
export const keepItems = (content: BriefContent, parted: PartedSections): BriefContent => {
  const shows = (block: BlockName): boolean => parted.kept.some((section) => section.block === block);
  const shown = <Item extends Named>(block: BlockName, items: readonly Item[]): readonly Item[] =>
    shownItems(block, items, parted);
  return {
    ...content,
    bottom_line: shows('bottom-line') ? content.bottom_line : null,
    summary: shows('summary') ? content.summary : [],
    key_facts: shows('key-facts') ? content.key_facts : [],
    source_statement: shows('sources') ? content.source_statement : null,
    treaty: content.treaty && keepTreaty(content.treaty, shows, shown),
    quotes: shown('quotes', content.quotes),
    claims: shown('claims', content.claims),
    figures: shown('figures', content.figures),
    periods: shows('stance-matrix') ? content.periods : [],
    reactions: shown('stance-matrix', content.reactions),
    judgments: shown('judgments', content.judgments),
    assumptions: shown('assumptions', content.assumptions),
    alternatives: shown('alternatives', content.alternatives),
    implications: shown('implications', content.implications),
    forecasts: shown('forecasts', content.forecasts),
    timeline: shown('timeline', content.timeline),
    watch: shown('watch', content.watch),
    unknowns: shows('unknowns') ? keepUnknowns(content.unknowns, shown) : { none: null, items: [] },
    glossary: shows('glossary') ? content.glossary : [],
    distribution: shows('distribution') ? content.distribution : { ...content.distribution, groups: [], readers: [] },
    revisions: shows('revisions') ? content.revisions : content.revisions.map(withoutWords),
  };
};

/** What a section may name an item by: its id, or for a reaction its actor. */
interface Named {
  readonly id: string | null;
  readonly actor?: string;
}

/**
 * The items of a block that the kept sections show. One that only a withheld section names is withheld even where a
 * kept section shows all the others.
 */
const shownItems = <Item extends Named>(
  block: BlockName,
  items: readonly Item[],
  { kept, withheld }: PartedSections,
): readonly Item[] => {
  const refsIn = (sections: readonly Section[]): readonly Section[] =>
    sections.filter((section) => section.block === block);
  const names = new Set(refsIn(kept).flatMap<string | null>(({ refs }) => [...refs]));
  const hidden = new Set(refsIn(withheld).flatMap<string | null>(({ refs }) => [...refs]));
  const showsAll = refsIn(kept).some(({ refs }) => refs.length === 0);
  const isIn = (set: ReadonlySet<string | null>, item: Item): boolean =>
    (item.id !== null && set.has(item.id)) || (item.actor !== undefined && set.has(item.actor));
  return items.filter((item) => isIn(names, item) || (showsAll && !isIn(hidden, item)));
};

type Shown = <Item extends Named>(block: BlockName, items: readonly Item[]) => readonly Item[];

const treatyBlocks: readonly BlockName[] = ['provisions', 'triggers', 'names', 'lifecycle', 'predecessors', 'ladder'];

/** The facts of the treaty are no section, so that nobody has said who may read them. */
const keepTreaty = (treaty: Treaty, shows: (block: BlockName) => boolean, shown: Shown): Treaty | null =>
  !treatyBlocks.some(shows)
    ? null
    : {
        ...noFacts,
        id: treaty.id,
        title: treaty.title,
        type: treaty.type,
        lifecycle: shows('lifecycle') ? treaty.lifecycle : [],
        provisions: shown('provisions', treaty.provisions),
        triggers: shown('triggers', treaty.triggers),
        names_used: shows('names') ? treaty.names_used : [],
        predecessors: shown('predecessors', treaty.predecessors),
        ladder: shows('ladder') ? treaty.ladder : null,
      };

const noFacts = {
  short_title: null,
  aliases: [],
  parties: [],
  place: null,
  authentic_languages: null,
  depositary: null,
  registration: null,
  text_status: null,
  duration: null,
  exit: null,
  src: [],
};

const keepUnknowns = (unknowns: Unknowns, shown: Shown): Unknowns =>
  unknowns.none === null ? { none: null, items: shown('unknowns', unknowns.items) } : unknowns;

const withoutWords = (revision: BriefContent['revisions'][number]): BriefContent['revisions'][number] => ({
  ...revision,
  note: '',
  changed: [],
});
