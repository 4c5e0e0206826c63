import type { Span } from '../diagnostics/index.ts';
import type { ReadBrief } from './schema/brief-schema.ts';
import type { TextByLanguage } from './schema/field.ts';

/** Texts become plain strings in the brief's language; everything is read-only. */
export type Resolved<T> = T extends TextByLanguage
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Resolved<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Resolved<T[Key]> }
      : T;

/** What the brief says: every field is there, null or empty when it was not given. */
export type BriefContent = Resolved<ReadBrief>;

/** A place in the brief's data: keys and list positions from the top. */
export type DataPath = readonly (string | number)[];

/** A brief that has been read and checked for shape. */
export interface Brief extends BriefContent {
  /** True for what is left of a brief for one reader: it shows the sections that it lists and nothing besides. */
  readonly isExcerpt: boolean;
  /** The languages in which it can be read: those in which its title is given. */
  readonly languages: readonly string[];
  /** Where a datum stands in the YAML; the nearest enclosing place when it was left out. */
  readonly locate: (path: DataPath) => Span;
  /** Where some words stand inside a text; the whole text when they cannot be told apart in the YAML. */
  readonly locateWords: (path: DataPath, words: string, occurrence?: number) => Span;
}

type Item<Key extends keyof BriefContent> = BriefContent[Key] extends readonly (infer T)[] ? T : never;

export type Handling = BriefContent['handling'];
export type Distribution = BriefContent['distribution'];
export type Reader = Distribution['readers'][number];
export type Actor = Item<'actors'>;
export type Source = Item<'sources'>;
export type Treaty = NonNullable<BriefContent['treaty']>;
export type Provision = Treaty['provisions'][number];
export type LifecycleEvent = Treaty['lifecycle'][number];
export type Trigger = Treaty['triggers'][number];
export type NameUsed = Treaty['names_used'][number];
export type Predecessor = Treaty['predecessors'][number];
export type Ladder = NonNullable<Treaty['ladder']>;
export type Quote = Item<'quotes'>;
export type Claim = Item<'claims'>;
export type Figure = Item<'figures'>;
export type FigureEntry = Figure['entries'][number];
export type Period = Item<'periods'>;
export type Reaction = Item<'reactions'>;
export type Judgment = Item<'judgments'>;
export type Assumption = Item<'assumptions'>;
export type Alternative = Item<'alternatives'>;
export type Implication = Item<'implications'>;
export type Forecast = Item<'forecasts'>;
export type TimelineItem = Item<'timeline'>;
export type WatchItem = Item<'watch'>;
export type Unknowns = BriefContent['unknowns'];
export type UnknownItem = Unknowns['items'][number];
export type GlossaryEntry = Item<'glossary'>;
export type KeyFact = Item<'key_facts'>;
export type Section = Item<'sections'>;
export type BlockName = Section['block'];
export type Revision = Item<'revisions'>;
export type Translation = Item<'translations'>;
export type BriefKind = BriefContent['kind'];
export type TlpLabel = Handling['tlp'];
export type StanceCode = Reaction['stance'];
export type SourceReference = Claim['src'][number];

/** Whose word it is: an actor's id, a free name, or unknown. */
export type By = Claim['by'];
