import type {
  Actor,
  Alternative,
  Assumption,
  Brief,
  BriefContent,
  Claim,
  DataPath,
  Figure,
  Forecast,
  Implication,
  Judgment,
  Period,
  Predecessor,
  Provision,
  Quote,
  Reaction,
  Reader,
  Section,
  Source,
  SourceReference,
  TimelineItem,
  Treaty,
  Trigger,
  UnknownItem,
  WatchItem,
} from './brief.ts';

interface Entry<Kind extends string, Item> {
  readonly kind: Kind;
  readonly id: string;
  readonly path: DataPath;
  readonly item: Item;
}

/** Anything in a brief that has an id. */
export type BriefItem =
  | Entry<'actor', Actor>
  | Entry<'alternative', Alternative>
  | Entry<'assumption', Assumption>
  | Entry<'claim', Claim>
  | Entry<'figure', Figure>
  | Entry<'forecast', Forecast>
  | Entry<'implication', Implication>
  | Entry<'judgment', Judgment>
  | Entry<'period', Period>
  | Entry<'predecessor', Predecessor>
  | Entry<'provision', Provision>
  | Entry<'quote', Quote>
  | Entry<'reaction', Reaction>
  | Entry<'reader', Reader>
  | Entry<'section', Section>
  | Entry<'source', Source>
  | Entry<'timeline', TimelineItem>
  | Entry<'treaty', Treaty>
  | Entry<'trigger', Trigger>
  | Entry<'unknown', UnknownItem>
  | Entry<'watch', WatchItem>;

/** Every item with an id, in the order of the format. */
export const itemsIn = (brief: BriefContent): readonly BriefItem[] => [
  ...entries('actor', brief.actors, ['actors']),
  ...entries('source', brief.sources, ['sources']),
  ...treatyItems(brief.treaty),
  ...entries('quote', brief.quotes, ['quotes']),
  ...entries('claim', brief.claims, ['claims']),
  ...entries('figure', brief.figures, ['figures']),
  ...entries('period', brief.periods, ['periods']),
  ...entries('reaction', brief.reactions, ['reactions']),
  ...entries('judgment', brief.judgments, ['judgments']),
  ...entries('assumption', brief.assumptions, ['assumptions']),
  ...entries('alternative', brief.alternatives, ['alternatives']),
  ...entries('implication', brief.implications, ['implications']),
  ...entries('forecast', brief.forecasts, ['forecasts']),
  ...entries('timeline', brief.timeline, ['timeline']),
  ...entries('watch', brief.watch, ['watch']),
  ...entries('unknown', brief.unknowns.items, ['unknowns']),
  ...entries('section', brief.sections, ['sections']),
  ...entries('reader', brief.distribution.readers, ['distribution', 'readers']),
];

const treatyItems = (treaty: Treaty | null): readonly BriefItem[] =>
  treaty === null
    ? []
    : [
        { kind: 'treaty', id: treaty.id, path: ['treaty'], item: treaty },
        ...entries('provision', treaty.provisions, ['treaty', 'provisions']),
        ...entries('trigger', treaty.triggers, ['treaty', 'triggers']),
        ...entries('predecessor', treaty.predecessors, ['treaty', 'predecessors']),
      ];

const entries = <const Kind extends string, Item extends { readonly id: string | null }>(
  kind: Kind,
  items: readonly Item[],
  path: DataPath,
): readonly Entry<Kind, Item>[] =>
  items.flatMap((item, index) => (item.id === null ? [] : [{ kind, id: item.id, path: [...path, index], item }]));

const indexes = new WeakMap<Brief, ReadonlyMap<string, BriefItem>>();

/** The item with an id; the first one when an id stands twice. */
export const itemById = (brief: Brief, id: string): BriefItem | null => {
  const known = indexes.get(brief);
  if (known) return known.get(id) ?? null;
  const index = new Map<string, BriefItem>();
  for (const item of itemsIn(brief)) if (!index.has(item.id)) index.set(item.id, item);
  indexes.set(brief, index);
  return index.get(id) ?? null;
};

/** The actor with an id, or null. */
export const actorById = (brief: Brief, id: string): Actor | null => {
  const found = itemById(brief, id);
  return found?.kind === 'actor' ? found.item : null;
};

/** The source with an id, or null. */
export const sourceById = (brief: Brief, id: string): Source | null => {
  const found = itemById(brief, id);
  return found?.kind === 'source' ? found.item : null;
};

/** The places on which an item rests, each once; a judgment rests on what its items rest on. */
export const sourcesOf = (brief: Brief, id: string): readonly SourceReference[] => {
  const found = new Map<string, SourceReference>();
  for (const reference of collectSources(brief, id, new Set())) found.set(`${reference.s} ${reference.at}`, reference);
  return [...found.values()];
};

const collectSources = (brief: Brief, id: string, visited: Set<string>): readonly SourceReference[] => {
  const entry = itemById(brief, id);
  if (!entry || visited.has(id)) return [];
  visited.add(id);
  const follow = (ids: readonly string[]) => ids.flatMap((next) => collectSources(brief, next, visited));
  switch (entry.kind) {
    case 'source':
      return [{ s: entry.id, at: null }];
    case 'figure':
      return entry.item.entries.flatMap((figure) => figure.src);
    case 'judgment':
      return follow(entry.item.rests_on);
    case 'implication':
      return [...entry.item.src, ...follow(entry.item.refs)];
    case 'provision':
      return [...entry.item.src, ...(entry.item.text?.src ?? [])];
    case 'forecast':
      return [...entry.item.src, ...entry.item.outcome_src];
    default:
      return 'src' in entry.item ? entry.item.src : [];
  }
};
