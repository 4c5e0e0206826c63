import fc from 'fast-check';
import { parse } from 'yaml';

type Container = Record<string, unknown>;

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Every place of a tree: the node that holds a value, and the key under which it does. */
const placesIn = (value: unknown): readonly (readonly [Container, string])[] =>
  isContainer(value) ? Object.keys(value).flatMap((key) => [[value, key] as const, ...placesIn(value[key])]) : [];

/** What an author may write where something else is meant. */
const otherTypes: readonly unknown[] = [
  null,
  true,
  0,
  -7,
  2.5,
  1e21,
  '',
  ' ',
  'a',
  '2024',
  '2024-06-19/..',
  '2024-13-45',
  's1 L1',
  '[[s2 L9]] and [[nothing]]',
  '**bold** _and_ `code` <b>& "quotes"</b> | \\',
  'TLP:RED',
  'Київ, 김정은, שלום \u{1F309}',
  '\u0000\u200b\u202e',
  'x'.repeat(3000),
  [],
  [null],
  ['a', ['b']],
  {},
  { unknown: 'not told' },
  { unknown: 3 },
  { en: 'English', uk: 'Українською' },
  { name: 'Somebody' },
  { __proto__: null, constructor: 'x', toString: 'y' },
  { s: 's1', at: 'L1' },
];

export const mutationKinds = [
  'delete',
  'swap',
  'swap-alike',
  'copy',
  'duplicate',
  'retype',
  'reword',
  'rename',
  'cut',
  'double-line',
] as const;

/** One change of a brief, by numbers that stand for places in it. */
export interface Mutation {
  readonly kind: (typeof mutationKinds)[number];
  readonly place: number;
  readonly other: number;
}

export const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...mutationKinds),
  place: fc.nat(),
  other: fc.nat(),
});

const strings = otherTypes.filter((value) => typeof value === 'string');

/** Another place with the same key: such a change more often leaves a brief that can be printed. */
const alike = (places: ReturnType<typeof placesIn>, key: string, other: number): readonly [Container, string] => {
  const candidates = places.filter(([, name]) => name === key);
  return candidates[other % candidates.length] ?? [{}, ''];
};

const duplicate = (parent: Container, key: string): void => {
  if (Array.isArray(parent)) parent.splice(Number(key), 0, structuredClone(parent[Number(key)]));
  else parent[key] = [structuredClone(parent[key]), structuredClone(parent[key])];
};

const remove = (parent: Container, key: string): void => {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
};

const changeTree = (tree: unknown, { kind, place, other }: Mutation): void => {
  const places = placesIn(tree);
  const [parent, key] = places[place % places.length] ?? [{}, ''];
  const isAlike = kind === 'swap-alike';
  const [otherParent, otherKey] = isAlike ? alike(places, key, other) : (places[other % places.length] ?? [{}, '']);
  const [value, partner] = [parent[key], otherParent[otherKey]];
  if (kind === 'delete') remove(parent, key);
  if (kind === 'duplicate') duplicate(parent, key);
  if (kind === 'retype') parent[key] = otherTypes[other % otherTypes.length];
  if (kind === 'rename') parent[`${key}x`] = value;
  if (kind === 'copy') parent[key] = structuredClone(partner);
  if (kind === 'reword' && typeof value === 'string') parent[key] = strings[other % strings.length];
  if (kind === 'swap' || isAlike)
    [parent[key], otherParent[otherKey]] = [structuredClone(partner), structuredClone(value)];
};

const doubleLine = (text: string, place: number, other: number): string => {
  const lines = text.split('\n');
  lines.splice(other % lines.length, 0, lines[place % lines.length] ?? '');
  return lines.join('\n');
};

/** The text of a brief with changes made to it. Changes of data write it anew as JSON, which is YAML too. */
export const mutateBrief = (text: string, mutations: readonly Mutation[]): string =>
  mutations.reduce((changed, mutation) => {
    const { kind, place, other } = mutation;
    if (kind === 'cut') return changed.slice(0, place % changed.length);
    if (kind === 'double-line') return doubleLine(changed, place, other);
    const tree = treeOf(changed);
    if (tree === null) return changed;
    changeTree(tree, mutation);
    return JSON.stringify(tree, null, 1);
  }, text);

/** Changes that follow on a cut find nothing left to be read. */
const treeOf = (text: string): unknown => {
  try {
    return parse(text);
  } catch {
    return null;
  }
};
