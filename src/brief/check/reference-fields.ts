import type { BlockName } from '../brief.ts';
import type { BriefItem } from '../items.ts';

export type ItemKind = BriefItem['kind'];

const evidence: readonly ItemKind[] = [
  'claim',
  'figure',
  'forecast',
  'provision',
  'quote',
  'reaction',
  'source',
  'timeline',
  'trigger',
  'predecessor',
  'judgment',
  'treaty',
];

/** Which fields hold ids, and of what; an empty list admits any item. */
export const referenceFields: ReadonlyMap<string, readonly ItemKind[]> = new Map<string, readonly ItemKind[]>([
  ['actors.*.of', ['actor']],
  ['sources.*.origin', ['actor']],
  ['treaty.parties.*.actor', ['actor']],
  ['treaty.parties.*.signatory', ['actor']],
  ['treaty.lifecycle.*.party', ['actor']],
  ['treaty.lifecycle.*.by', ['actor']],
  ['treaty.provisions.*.oral.*', ['quote']],
  ['treaty.triggers.*.by', ['actor']],
  ['treaty.names_used.*.by', ['actor']],
  ['treaty.predecessors.*.by', ['actor', 'claim', 'quote']],
  ['treaty.ladder.described_by', ['actor']],
  ['treaty.ladder.places.*.actor', ['actor']],
  ['quotes.*.speaker', ['actor']],
  ['claims.*.by', ['actor']],
  ['claims.*.origin', ['actor']],
  ['claims.*.origins.*', ['actor']],
  ['claims.*.contradicts.*', evidence],
  ['claims.*.supports.*', evidence],
  ['figures.*.entries.*.by', ['actor']],
  ['reactions.*.actor', ['actor']],
  ['reactions.*.period', ['period']],
  ['reactions.*.speaker', ['actor']],
  ['reactions.*.quote', ['quote']],
  ['reactions.*.inferred.*.by', ['actor']],
  ['judgments.*.rests_on.*', [...evidence, 'assumption', 'alternative', 'watch']],
  ['judgments.*.indicators.*', ['watch']],
  ['assumptions.*.affects.*', ['judgment']],
  ['alternatives.*.by', ['actor']],
  ['implications.*.refs.*', [...evidence, 'assumption', 'alternative']],
  ['forecasts.*.by', ['actor']],
  ['timeline.*.actors.*', ['actor']],
  ['watch.*.affects.*', ['judgment']],
  ['revisions.*.changed.*', []],
]);

/** What the `refs` of a section may name, by its block. */
export const blockItems: Readonly<Partial<Record<BlockName, readonly ItemKind[]>>> = {
  provisions: ['provision'],
  triggers: ['trigger'],
  predecessors: ['predecessor'],
  'stance-matrix': ['actor', 'reaction', 'period'],
  quotes: ['quote'],
  figures: ['figure'],
  forecasts: ['forecast'],
  timeline: ['timeline'],
  judgments: ['judgment'],
  alternatives: ['alternative', 'judgment'],
  assumptions: ['assumption', 'judgment'],
  implications: ['implication'],
  claims: ['claim'],
  watch: ['watch'],
  unknowns: ['unknown'],
  sources: ['source'],
};
