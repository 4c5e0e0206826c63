/**
 * How the shipped briefs treat what the five articles contradict or get wrong. Each test says in its name what an
 * editor decided; it fails when a later edit of a brief undoes that.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Brief, readBrief } from '../src/brief/index.ts';
import { DiagnosticLog } from '../src/diagnostics/index.ts';

const folder = fileURLToPath(new URL('../../briefs/', import.meta.url));

const load = (name: string): Brief => {
  const path = `briefs/${name}.yaml`;
  const brief = readBrief({ path, text: readFileSync(`${folder}${name}.yaml`, 'utf8') }, new DiagnosticLog().report);
  assert.ok(brief, path);
  return brief;
};

const texts = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(`${folder}${name}`, 'utf8').replace(/\s+/g, ' ')] as const),
);

const terms = load('treaty-terms');
const reactions = load('reactions-matrix');
const military = load('military-implications');
const timeline = load('timeline-factsheet');
const sanctions = load('sanctions-un');
const update = load('update-dec-2024');
const audit = load('source-audit');

const treaty = terms.treaty;
assert.ok(treaty);

const places = (src: readonly { readonly s: string; readonly at: string | null }[]): readonly string[] =>
  src.map(({ s, at }) => `${s} ${at}`);

const withId = <T extends { readonly id: string | null }>(items: readonly T[], id: string): T => {
  const found = items.find((item) => item.id === id);
  assert.ok(found, id);
  return found;
};

const claimants = (brief: Brief, id: string): readonly unknown[] =>
  withId(brief.figures, id).entries.map(({ by, state }) => [
    typeof by === 'string' ? by : Object.keys(by ?? {})[0],
    state,
  ]);

const auditRows = (id: string): readonly (readonly unknown[])[] => withId(audit.sections, id).table?.rows ?? [];

const isNowhere = (words: RegExp): void => {
  for (const [name, text] of texts) assert.doesNotMatch(text, words, name);
};

const issueAt = (brief: Brief, source: string, locator: string): string => {
  const issue = withId(brief.sources, source).issues.find((one) => one.locator === locator);
  assert.ok(issue, `${source} ${locator}`);
  return String(issue.note);
};

test('every contradiction, error and weak attribution has its row in the source audit', () => {
  const numbers = (id: string): readonly string[] => auditRows(id).map(([number]) => String(number));
  const upTo = (letter: string, first: number, last: number): readonly string[] =>
    Array.from({ length: last - first + 1 }, (_, index) => `${letter}${first + index}`);
  assert.deepEqual(numbers('contradictions'), upTo('C', 1, 25));
  assert.deepEqual(numbers('errors'), upTo('E', 0, 8));
  assert.deepEqual(numbers('attributions'), upTo('A', 1, 15));
});

test('C1: both lists of papers replaced are printed, and the 1961 treaty is contested', () => {
  const [first, second] = [withId(treaty.predecessors, 't1961'), withId(treaty.predecessors, 't2000')];
  assert.deepEqual([first.relation, first.contested, second.by], ['said_replaced', true, 'ushakov']);
  assert.deepEqual(withId(terms.claims, 'c-replaces-1961').contradicts, ['c-replaces-ushakov']);
});

test('C2: who calls it an alliance is told by name, and the briefs call it a mutual-assistance treaty', () => {
  const speakers = treaty.names_used.map(({ by }) => by).filter((by) => typeof by === 'string');
  for (const speaker of ['putin', 'kim', 'lukin', 'musiienko', 'kovalenko', 'spravdi'])
    assert.ok(speakers.includes(speaker));
  assert.match(String(withId(terms.sections, 'notes-on-reading').text), /calls it a mutual-assistance treaty/);
});

test('C3: the remark that older pacts foresaw no joint combat is not relied on', () => {
  assert.match(String(withId(terms.sections, 'notes-on-reading').text), /is not relied on/);
});

test('C4: the wordings of the trigger stand apart by their basis', () => {
  const bases = treaty.triggers.map(({ id, basis }) => `${id} ${basis}`);
  assert.deepEqual(bases.slice(0, 4), [
    'tr-putin oral',
    'tr-clause text',
    'tr-attack text-second-hand',
    'tr-threat text-second-hand',
  ]);
});

test('C5 and C6: the arrival has both dates with their zones, and both welcomes', () => {
  const arrival = withId(timeline.timeline, 'arrival');
  assert.deepEqual([arrival.certainty, arrival.zone], ['disputed', 'Asia/Pyongyang']);
  assert.deepEqual(
    arrival.alt.map(({ zone, src }) => [zone, ...places(src)]),
    [['Europe/Kyiv', 's0 L14']],
  );
  assert.match(String(arrival.note), /honour guard, or alone/);
});

test('C7 and C8: the drive is told in both ways, and the gift after the giver', () => {
  const drive = timeline.timeline.find(({ title }) => String(title).includes('Drive in the new Aurus'));
  assert.match(String(drive?.note), /at the wheel.*both take turns/);
  const gifts = withId(timeline.sections, 'gifts').table?.rows ?? [];
  assert.ok(gifts.some((row) => row.some((cell) => /Ushakov/.test(String(cell)))));
});

test('C9: the two figures of shells are never a delivery and never merged', () => {
  const shells = withId(military.figures, 'f-shells');
  assert.equal(shells.merge, 'forbid');
  assert.deepEqual(
    shells.entries.map(({ bound, hedge }) => `${bound}: ${String(hedge)}`),
    ['up_to: may have been supplied', 'approx: reportedly received'],
  );
});

test('C10: three counts of soldiers stand side by side, one of them with a claimant', () => {
  assert.equal(withId(military.figures, 'f-troops').merge, 'forbid');
  assert.deepEqual(claimants(military, 'f-troops'), [
    ['kovalenko', 'projected'],
    ['ua-intel', 'deployed'],
    ['unknown', 'present'],
    ['unknown', 'projected'],
  ]);
});

test('C11: neither fighting nor advising is taken as the status of the soldiers', () => {
  assert.match(String(withId(military.claims, 'c-apart').text), /neither is taken here as their status/);
});

test('C12 and C13: outlooks on supply and on the economy stand as alternatives with their holders', () => {
  assert.deepEqual(
    military.alternatives.map(({ by }) => by),
    ['musiienko', 'foreman', 'kovalenko'],
  );
  assert.match(String(withId(military.alternatives, 'alt-more').text), /hardly any economic benefit/);
});

test('C14 and E1: sanctions on Moscow are Western ones, and the slip is told', () => {
  for (const brief of [terms, reactions, military, sanctions, update, audit]) {
    assert.match(issueAt(brief, 's1', 'L23'), /UN sanctions on Moscow/);
  }
  assert.match(String(withId(sanctions.sections, 'two-kinds').text), /only Western ones can be meant/);
});

test('C15: full support and balanced position are quoted with their speakers', () => {
  const [kim, putin] = [withId(reactions.quotes, 'q-kim'), withId(reactions.quotes, 'q-putin')];
  assert.deepEqual([kim.speaker, putin.speaker], ['kim', 'putin']);
});

test('C16: the lowest grade of 2000 is told as a grade of its time', () => {
  assert.equal(treaty.ladder?.places[0]?.to, '2024-06');
});

test('C17: what was unknown on the 19th and known on the 20th is told by its dates', () => {
  assert.match(issueAt(terms, 's0', 'L3'), /unpublished/);
  assert.equal(treaty.lifecycle.find(({ event }) => event === 'text_released')?.date, '2024-06-20');
});

test('C18: the venue has one name and a note on the other', () => {
  assert.match(issueAt(timeline, 's3', 'L22'), /two ways/);
  assert.ok(timeline.timeline.some(({ place }) => String(place) === 'Kumsusan State Guest House'));
});

test('C19: other translations of one sentence are variants of one quotation, and cuts are marked', () => {
  const aid = withId(terms.quotes, 'q-putin-aid');
  assert.deepEqual(places(aid.variants[0]?.src ?? []), ['s0 L22', 's3 L12']);
  assert.equal(withId(reactions.quotes, 'q-kim').editorial, 'cut');
});

test('C20 and C21: both parts of the talks are given, and two days are the planned length', () => {
  const facts = timeline.key_facts.map(({ label, value }) => `${String(label)}: ${String(value)}`).join('\n');
  assert.match(facts, /Talks: About 1\.5 hours in a wide round, about 2 hours alone/);
  assert.match(facts, /planned for two days, all events on one/);
});

test('C22: shells from Seoul keep their hedge, apart from direct help', () => {
  assert.match(String(withId(military.claims, 'c-seoul-shells').hedge), /reportedly; directly Seoul gave only/);
});

test('C23: NATO’s two statements stand with their dates and their speakers', () => {
  const [june, december] = [withId(update.claims, 'c-potential'), withId(update.claims, 'c-is-supporting')];
  assert.deepEqual(
    [june.by, june.date, december.by, december.date],
    ['stoltenberg', '2024-06-18', 'rutte', '2024-12-04'],
  );
});

test('C24: the forecast of a few units is held against the later counts', () => {
  const forecast = withId(update.forecasts, 'fc-few-units');
  assert.deepEqual([forecast.verdict, places(forecast.outcome_src)], ['partly', ['s4 L5', 's4 L9']]);
});

test('C25: all names belong to one treaty', () => {
  assert.equal(treaty.id, sanctions.treaty?.id);
  assert.ok(treaty.aliases.length >= 3);
});

test('E0: South Korean people and missiles are read as North Korean, with a note', () => {
  assert.match(String(withId(military.claims, 'c-exchange').note), /read as North Korean/);
  for (const brief of [terms, military, update, audit]) assert.match(issueAt(brief, 's4', 'L12'), /South Korean/);
});

test('E2, E4 and E5: misplaced, upside-down and misspelt words are told and not copied', () => {
  for (const brief of [reactions, military, update, audit])
    assert.match(issueAt(brief, 's2', 'L98'), /south-east Asia/);
  assert.match(issueAt(military, 's2', 'L106'), /upside down/);
  isNowhere(/at the expense of limited|detterent|Wednesay|paiment|Successfuly/);
});

test('E3: the spokesman has his own first name', () => {
  assert.match(issueAt(reactions, 's0', 'L94'), /Pat Ryder/);
  isNowhere(/name: Pete Ryder/);
});

test('E6: one spelling of Kim Jong Un is used', () => {
  isNowhere(/Kim Jong-un|Kim Jong-Un/);
});

test('E7: the declarations are given in their right order, as outside knowledge', () => {
  assert.match(
    String(withId(treaty.predecessors, 'declarations').note),
    /Outside knowledge: Pyongyang 2000, Moscow 2001/,
  );
});

test('E8: of the item with the misleading headline only the body is used', () => {
  for (const [name, text] of texts) assert.doesNotMatch(text, /src: \[[^\]]*s0 L3[,\]]/, name);
});

test('the two editions of the summary hold the same items under the same ids', () => {
  const idsOf = (name: string): readonly unknown[] => {
    const { judgments, figures, claims, watch, sources, actors } = load(name);
    return [judgments, figures, claims, watch, sources, actors].map((items) => items.map(({ id }) => id));
  };
  assert.deepEqual(idsOf('exec-summary.uk'), idsOf('exec-summary'));
});
