import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { fixture, readText } from './fixture.ts';

const texts = [fixture('smallest.yaml'), fixture('complete.yaml')];

const trees = texts.map((text): unknown => parse(text));

const odd = fc.oneof(
  fc.constant(null),
  fc.constant([]),
  fc.constant({}),
  fc.constant(''),
  fc.constant('[[x]] ]]'),
  fc.constant({ unknown: 3 }),
  fc.boolean(),
  fc.double(),
  fc.string({ unit: 'binary' }),
  fc.array(fc.string(), { maxLength: 3 }),
);

const isContainer = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Every place of a tree: the node that holds a value, and the key under which it does. */
const placesIn = (value: unknown): readonly (readonly [Record<string, unknown>, string])[] =>
  isContainer(value) ? Object.keys(value).flatMap((key) => [[value, key] as const, ...placesIn(value[key])]) : [];

const mutations = ['delete', 'replace', 'swap', 'rename'] as const;

const mutate = (
  tree: unknown,
  pick: number,
  other: number,
  kind: (typeof mutations)[number],
  value: unknown,
): string => {
  const data = structuredClone(tree);
  const places = placesIn(data);
  const [parent, key] = places[pick % places.length] ?? [{}, ''];
  const [partner, partnerKey] = places[other % places.length] ?? [{}, ''];
  if (kind === 'replace') parent[key] = value;
  if (kind === 'rename') parent[`${key}x`] = parent[key];
  if (kind === 'swap') parent[key] = structuredClone(partner[partnerKey]);
  if (kind === 'delete') delete parent[key];
  return JSON.stringify(data);
};

test('a brief with any of its data deleted, replaced, swapped or renamed is read without a crash', () => {
  fc.assert(
    fc.property(fc.constantFrom(...trees), fc.nat(), fc.nat(), fc.constantFrom(...mutations), odd, (...change) => {
      readText(mutate(...change));
    }),
    { numRuns: 150 },
  );
});

test('a brief cut or garbled anywhere is read without a crash', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.nat(),
      fc.nat(60),
      fc.string({ unit: 'binary', maxLength: 6 }),
      (text, at, length, put) => {
        const start = at % text.length;
        readText(text.slice(0, start));
        readText(text.slice(0, start) + put + text.slice(start + length));
      },
    ),
    { numRuns: 60 },
  );
});
