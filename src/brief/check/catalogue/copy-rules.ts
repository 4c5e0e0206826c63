import { adjustable, fixed, type Rule } from './rule.ts';

/** What was saved of the source of the examples, and a scan of which only pictures are left. */
const savedCopy = {
  'bridge.txt': `Bridge delayed

The mayor said the bridge would open late.
It was, she said, a bad spring for builders.
`,
  'scan.pdf': '',
};

/** What only a comparison with the saved copies of the sources shows. */
export const copyRules: readonly Rule[] = [
  adjustable('error', 'error', {
    id: 'SRC-file-missing',
    rule: 'The saved copy that a source names is there.',
    why: 'B5: a copy that nobody can find proves nothing, and pages on the web change.',
    example: {
      failing: `
sources:
  - { id: s1, csl: { type: article-newspaper, title: Bridge delayed }, reliability: B, rated_by: A. Sample, file: brigde.txt, sha256: 36a041a8eb8dc990209cf5726a54ffda882709ece93a8ac8d6f43daa02bd9f14 }`,
      says: 'the saved copy "brigde.txt" is not there: there is no such file',
      mend: ['brigde', 'bridge'],
      copies: savedCopy,
    },
  }),
  adjustable('error', 'error', {
    id: 'SRC-file-unreadable',
    rule: 'The saved copy of a source has a text that can be read.',
    why: 'B5: quotations can only be checked against a text; a scan needs a text layer first.',
    example: {
      failing: `
sources:
  - { id: s1, csl: { type: article-newspaper, title: Bridge delayed }, reliability: B, rated_by: A. Sample, file: scan.pdf, sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 }`,
      says: '"scan.pdf" has no text that could be read: its pages hold pictures and no text',
      mend: [
        'scan.pdf, sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        'bridge.txt, sha256: 36a041a8eb8dc990209cf5726a54ffda882709ece93a8ac8d6f43daa02bd9f14',
      ],
      copies: savedCopy,
    },
  }),
  fixed({
    id: 'SRC-hash',
    rule: 'A saved copy is the one whose SHA-256 the brief records.',
    why: 'B5: readers must be able to tell that what was quoted is what was saved.',
    example: {
      failing: `
sources:
  - { id: s1, csl: { type: article-newspaper, title: Bridge delayed }, reliability: B, rated_by: A. Sample, file: bridge.txt, sha256: 41f9db20aad34f6d8ca8a39ece907288adff45a6275fc902099cd8be8a140a63 }`,
      says: '"bridge.txt" is not the file that was recorded: its SHA-256 is 36a041a8eb8dc990209cf5726a54ffda882709ece93a8ac8d6f43daa02bd9f14',
      mend: [
        '41f9db20aad34f6d8ca8a39ece907288adff45a6275fc902099cd8be8a140a63',
        '36a041a8eb8dc990209cf5726a54ffda882709ece93a8ac8d6f43daa02bd9f14',
      ],
      copies: savedCopy,
    },
  }),
  adjustable('warning', 'error', {
    id: 'SRC-no-hash',
    rule: 'A source with a saved copy records its SHA-256.',
    why: 'B5: without a hash nobody would see that the copy was changed later.',
    example: {
      failing: `
sources:
  - { id: s1, csl: { type: article-newspaper, title: Bridge delayed }, reliability: B, rated_by: A. Sample, file: bridge.txt }`,
      says: '"s1" has a saved copy and no "sha256", so nobody would see it change',
      mend: [
        'file: bridge.txt',
        'file: bridge.txt, sha256: 36a041a8eb8dc990209cf5726a54ffda882709ece93a8ac8d6f43daa02bd9f14',
      ],
      copies: savedCopy,
    },
  }),
  fixed({
    id: 'SRC-no-such-place',
    rule: 'Each cited place is found in the saved copy.',
    why: 'B1: a locator that leads nowhere is no source.',
    example: {
      failing: `
sources:
  - { id: s1, csl: { type: article-newspaper, title: Bridge delayed }, reliability: B, rated_by: A. Sample, file: bridge.txt, sha256: 36a041a8eb8dc990209cf5726a54ffda882709ece93a8ac8d6f43daa02bd9f14 }
key_facts:
  - { label: Opening, value: Late, src: s1 L40 }`,
      says: '"s1 L40" leads nowhere: there is no line 40; the saved copy has 5',
      mend: ['L40', 'L3'],
      copies: savedCopy,
    },
  }),
  fixed({
    id: 'QUOTE-not-found',
    rule: 'What a brief quotes stands in its source.',
    why: 'B1: quotation marks are a promise that somebody used these words.',
    example: {
      failing: `
sources:
  - { id: s1, csl: { type: article-newspaper, title: Bridge delayed }, reliability: B, rated_by: A. Sample, file: bridge.txt, sha256: 36a041a8eb8dc990209cf5726a54ffda882709ece93a8ac8d6f43daa02bd9f14 }
quotes:
  - id: q-spring
    speaker: mayor
    date: "2024-11"
    text: nobody knows when the ferry will stop
    lang: en
    rendering: original
    src: s1 L4`,
      says: 'these words do not stand in "s1", at L4 or elsewhere',
      mend: ['nobody knows when the ferry will stop', 'a bad spring for builders'],
      copies: savedCopy,
    },
  }),
  fixed({
    id: 'QUOTE-near-miss',
    rule: 'What a brief quotes stands in its source word for word.',
    why: 'B1: a quotation with one other word is another quotation. Cuts are marked with [...], words that an editor puts in with brackets.',
    example: {
      failing: `
sources:
  - { id: s1, csl: { type: article-newspaper, title: Bridge delayed }, reliability: B, rated_by: A. Sample, file: bridge.txt, sha256: 36a041a8eb8dc990209cf5726a54ffda882709ece93a8ac8d6f43daa02bd9f14 }
quotes:
  - id: q-spring
    speaker: mayor
    date: "2024-11"
    text: a very bad spring for builders
    lang: en
    rendering: original
    src: s1 L4`,
      says: '"s1" has other words at L4',
      mend: ['very ', ''],
      copies: savedCopy,
    },
  }),
  fixed({
    id: 'QUOTE-elsewhere',
    rule: 'What a brief quotes stands at the place that it cites.',
    why: 'B1: whoever looks a quotation up must find it where the note sends them.',
    example: {
      failing: `
sources:
  - { id: s1, csl: { type: article-newspaper, title: Bridge delayed }, reliability: B, rated_by: A. Sample, file: bridge.txt, sha256: 36a041a8eb8dc990209cf5726a54ffda882709ece93a8ac8d6f43daa02bd9f14 }
quotes:
  - id: q-spring
    speaker: mayor
    date: "2024-11"
    text: a bad spring for builders
    lang: en
    rendering: original
    src: s1 L3`,
      says: 'these words stand in "s1" at L4, not at L3',
      mend: ['L3', 'L4'],
      copies: savedCopy,
    },
  }),
];
