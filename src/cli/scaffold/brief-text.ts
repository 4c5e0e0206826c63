/** Kinds of brief that `new brief` can begin. */
export const briefKinds = [
  'note',
  'exec-summary',
  'treaty-terms',
  'reactions',
  'military',
  'timeline',
  'fact-sheet',
  'sanctions',
  'update',
  'annex',
] as const;

export type BriefKind = (typeof briefKinds)[number];

interface BriefFacts {
  readonly id: string;
  readonly kind: BriefKind;
  /** Today, as YYYY-MM-DD. */
  readonly date: string;
  /** The way from the brief to the schema, for editors. */
  readonly schema: string;
}

const head = ({ id, kind, date, schema }: BriefFacts): string => `# yaml-language-server: $schema=${schema}

# Each text says what belongs in its place. Fields that you do not need can go.
schema: briefing/1
id: ${id}
lang: en
kind: ${kind}
${kind === 'exec-summary' ? 'template: one-page\n' : ''}title: The title, as a statement if you can
as_of: "${date}"
authors: [Your name]

handling:
  tlp: "TLP:CLEAR"

bottom_line: >-
  What the reader must know, in at most sixty words.
`;

const summary = `
summary:
  - "First point, with its source [[s1 p. 2]]."
  - Second point.
`;

const sources = (date: string): string => `
sources:
  - id: s1
    csl: { type: report, title: Title of the source, container-title: Its publisher, issued: "${date}" }
    reliability: C
    rated_by: Your name
    descriptor: What it is, and how it knows.
`;

const claims = (date: string): string => `
claims:
  - id: c-first
    text: What is claimed, in your own words.
    status: reported
    by: { name: Who says so }
    date: "${date}"
    credibility: 3
    src: [s1 p. 2]
`;

const treaty = (date: string): string => `
treaty:
  id: the-treaty
  title: Its official title
  type: bilateral
  parties:
    - { actor: ONE }
    - { actor: TWO }
  lifecycle:
    - { event: signed, date: "${date}", src: [s1 p. 1] }
    - { event: entered_into_force, date: { unknown: Not reported yet } }
  provisions:
    - id: first-term
      topic: economy
      gist: What the term commits each side to.
      src: [s1 p. 2]

actors:
  - { id: ONE, kind: state, name: The first party }
  - { id: TWO, kind: state, name: The second party }
`;

const reactions = (date: string): string => `
actors:
  - { id: ONE, kind: state, name: The first actor }
  - { id: TWO, kind: state, name: The second actor }

periods:
  - { id: now, title: "Name of the period", date: "${date}" }

reactions:
  - { actor: ONE, stance: -1, form: verbal, date: "${date}", gist: What was said., src: [s1 p. 2] }
  - { actor: TWO, stance: none_found, period: now, as_of: "${date}" }
`;

const figures = (date: string): string => `
figures:
  - id: f-first
    measure: What is counted
    unit: persons
    entries:
      - { bound: approx, value: 100, state: other, as_of: "${date}", by: { name: Who says so }, src: [s1 p. 2] }
`;

const timeline = (date: string): string => `
timeline:
  - { date: "${date}", title: What happened, src: [s1 p. 1] }
`;

const watch = `
watch:
  - { id: w-first, indicator: What would be seen first, points_to: What it would mean, state: open }
  - { id: w-second, indicator: What would be seen next, points_to: What it would mean, state: open }
  - { id: w-third, indicator: What would be seen last, points_to: What it would mean, state: open }
`;

const tail = (date: string): string => `
unknowns:
  - { topic: What is not known, why: Why not, would_settle: What would settle it }

revisions:
  - { version: "1.0", date: "${date}", kind: initial, note: First edition. }
`;

/** What a kind of brief has beside its head, claims, sources and end. */
const matter = (kind: BriefKind, date: string): string => {
  switch (kind) {
    case 'treaty-terms':
    case 'sanctions':
      return treaty(date);
    case 'update':
      return treaty(date) + watch;
    case 'reactions':
      return reactions(date);
    case 'military':
      return figures(date) + watch;
    case 'exec-summary':
      return watch;
    case 'timeline':
    case 'fact-sheet':
      return timeline(date);
    default:
      return '';
  }
};

/** A brief of a kind, which prints at once; its texts say what belongs in their place. */
export const briefText = (facts: BriefFacts): string => {
  const { kind, date } = facts;
  return head(facts) + summary + matter(kind, date) + claims(date) + sources(date) + tail(date);
};
