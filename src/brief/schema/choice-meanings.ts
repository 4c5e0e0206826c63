import type { kinds } from './brief-schema.ts';
import type { stanceCodes } from './evidence.ts';
import type { renderings } from './quote.ts';
import type { profiles } from './reader.ts';
import type { tlpLabels } from './tlp.ts';

type Meanings<Names extends readonly string[]> = Readonly<Record<Names[number], string>>;

const kindMeanings: Meanings<typeof kinds> = {
  note: 'A short note: bottom line first',
  'exec-summary': 'One page for those who decide',
  'treaty-terms': 'What an agreement commits each side to',
  reactions: 'Who took which stance, when',
  military: 'Figures, forecasts and what to watch',
  timeline: 'Events in order',
  'fact-sheet': 'Facts without judgments; needs no bottom line',
  sanctions: 'Measures, their scope and their gaps',
  update: 'What has changed since an earlier brief',
  annex: 'Evidence for another brief',
};

const labelMeanings: Meanings<typeof tlpLabels> = {
  'TLP:CLEAR': 'No limit on disclosure',
  'TLP:GREEN': 'The community, which must be named; no public channels',
  'TLP:AMBER': "The readers' organisations and their clients, on a need-to-know basis",
  'TLP:AMBER+STRICT': 'One organisation only',
  'TLP:RED': 'The named readers and nobody else',
};

const stanceMeanings: Meanings<typeof stanceCodes> = {
  '3': 'Acts in support: material support, or a party itself',
  '2': 'Endorses: praises or backs it',
  '1': 'Tolerates: welcomes mildly or lets it pass',
  '0': 'Neutral: states no side',
  '-1': 'Concerned: worry or warning',
  '-2': 'Condemns: calls it illegal or hostile',
  '-3': 'Counters: announces or takes counter-steps',
  none_found: 'Looked for in the sources until `as_of`, and not there',
  not_searched: 'Not looked for; never printed as silence',
};

const renderingMeanings: Meanings<typeof renderings> = {
  original: 'The words as they were spoken or written',
  'source-translation': 'As the source translates them',
  'own-translation': 'As this brief translates them',
};

const profileMeanings: Meanings<typeof profiles> = {
  standard: 'As the template sets it',
  'clear-print': '14 points',
  'large-print': '18 points',
};

/** What the words of the format mean, one map for each list of choices; editors show it beside the word. */
export const choiceMeanings: readonly Readonly<Record<string, string>>[] = [
  kindMeanings,
  labelMeanings,
  stanceMeanings,
  renderingMeanings,
  profileMeanings,
  { icd203: 'US ICD 203, seven bands', phia: 'UK PHIA yardstick, seven bands with gaps', nato: 'NATO, five bands' },
  {
    A: 'Completely reliable',
    B: 'Usually reliable',
    C: 'Fairly reliable',
    D: 'Not usually reliable',
    E: 'Unreliable',
    F: 'Cannot be judged',
  },
  {
    reported: 'A source reports it',
    asserted: 'Somebody claims it in their own name',
    denied: 'Somebody says that it is not so',
    confirmed: 'Two independent origins bear it out',
    disputed: 'Sources contradict each other',
    retracted: 'Whoever said it has taken it back',
  },
  {
    exact: 'The number itself',
    approx: 'About so many',
    at_least: 'So many or more',
    up_to: 'So many or fewer',
    range: 'Between `min` and `max`',
    share: 'Per cent of a whole',
    unstated: 'The source gives words and no number',
  },
  {
    supplied: 'Handed over',
    capacity: 'What could be held or made',
    used: 'Used up',
    failed: 'Did not work',
    deployed: 'Sent to a place for a task',
    present: 'There, whatever for',
    fighting: 'In combat',
    projected: 'Expected',
    authorised: 'Permitted',
    stationed: 'Based there',
    other: 'Something else; say what in `note`',
  },
  { forbid: 'Each entry has a row of its own', compatible: 'Low and high may be printed as one range' },
  {
    none: 'Nothing was done to the words',
    cut: 'Words are left out',
    bracketed: 'Words in brackets are not those of the speaker',
    sic: 'A slip is left standing; `sic_note` says which',
  },
  {
    text: 'The words of the text',
    'text-second-hand': 'The text as somebody retells it',
    oral: 'Said, not written',
    reading: "Somebody's reading",
  },
  {
    supersedes: 'The new text replaces it',
    said_replaced: 'Somebody says that it is replaced',
    lapsed_before: 'It had ended earlier',
    revived_clause: 'One of its clauses comes back',
    terminated_by_text: 'The new text ends it in law',
  },
  {
    initial: 'First coverage',
    unchanged: 'As before',
    raised: 'More likely',
    lowered: 'Less likely',
    reversed: 'The other way',
  },
  {
    initial: 'First issue',
    significant: 'Moves the printed date',
    minor: 'Does not move it',
    correction: 'Mends an error',
  },
  {
    low: 'Uncorroborated, many assumptions',
    moderate: 'Partly corroborated',
    high: 'Well corroborated, few assumptions',
  },
  {
    open: 'Not decided yet',
    seen: 'Observed, on `seen_on`',
    not_seen: 'The window has passed',
    retired: 'No longer watched',
  },
  { firm: 'The sources agree', disputed: 'They do not; both dates are printed', inferred: 'Worked out, not stated' },
  { borne_out: 'It came so', partly: 'Some of it came', not_borne_out: 'It did not come', open: 'Not decided yet' },
  { reported: 'A source says so', assessed: 'This brief says so' },
  { verbal: 'Words', material: 'Steps', both: 'Words and steps' },
  { person: 'Named, and alone', team: 'Several persons share the copy; not for RED' },
];
