import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefOf, print } from './template-in-memory.ts';

const noBreak = (text: string): string => text.replaceAll('_', '\u00A0');

const dates: readonly (readonly [string, string, string])[] = [
  ['2024-06-19', '19_June 2024', '19_червня 2024_р.'],
  ['2024-06-19~', 'about 19_June 2024', 'близько 19_червня 2024_р.'],
  ['2024-06-17/2024-06-20', '17–20_June 2024', '17–20_червня 2024_р.'],
  ['../2024-12', 'until December 2024', 'до грудня 2024_р.'],
];

for (const [value, english, ukrainian] of dates) {
  test(`the date ${value} is put in words`, () => {
    assert.equal(print(`{{date "${value}"}}`).html, noBreak(english));
    assert.equal(print(`{{date "${value}"}}`, briefOf(), {}, 'uk').html, noBreak(ukrainian));
  });
}

test('short dates abbreviate the month', () => {
  assert.equal(print('{{date "2024-12-04" form="short"}}').html, noBreak('4_Dec 2024'));
});

test('an instant is told in UTC and in its zone', () => {
  assert.equal(
    print('{{instant "2026-12-01T00:01:00Z" "Europe/Kyiv"}}').html,
    '1 December 2026 at 00:01 UTC (1 December 2026 at 02:01, Europe/Kyiv)',
  );
});

test('numbers are grouped by language', () => {
  assert.equal(print('{{number 12000}}').html, '12,000');
  assert.equal(print('{{number 12000}}', briefOf(), {}, 'uk').html, noBreak('12_000'));
});

test('labels choose their plural by count', () => {
  const words = (count: number): string | null => print(`{{label "masthead.authors" count=${count}}}`).html;
  assert.deepEqual([words(1), words(2)], ['Author', 'Authors']);
});

const figures = `
figures:
  - id: f1
    measure: shells
    unit: rounds
    entries:
      - { bound: up_to, value: 5000000, state: supplied, by: { name: A }, src: s1 L1 }
      - { bound: approx, value: 12000, state: deployed, by: { name: B }, src: s1 L2 }
      - { bound: range, min: 10000, max: 100000, state: projected, by: { unknown: not said }, src: s1 L1 }
      - { bound: share, value: 50, state: failed, by: { name: B }, src: s2 L9 }
`;

test('figures keep the words of their bounds', () => {
  const page = '{{#each figures}}{{#each entries}}{{figureValue this}};{{/each}}{{/each}}';
  assert.equal(print(page, briefOf(figures)).html, 'up to 5 million;about 12,000;10,000 to 100,000;50%;');
});

test('endnotes are numbered by first use, one for each place', () => {
  const page =
    '{{#each figures.0.entries}}{{cite src}}{{/each}}|{{#each (endnotes)}}{{this.number}} {{source.id}} {{at}};{{/each}}';
  const marks = (html: string | null): readonly string[] => html?.match(/>(\d+)</g) ?? [];
  const { html } = print(page, briefOf(figures));
  assert.deepEqual(marks(html), ['>1<', '>2<', '>1<', '>3<']);
  assert.equal(html?.split('|')[1], '1 s1 L1;2 s1 L2;3 s2 L9;');
});

test('texts turn Markdown into HTML and print raw HTML as it is written', () => {
  const page = '{{#each summary}}{{text this}}{{/each}}';
  assert.equal(
    print(page, briefOf('issuer: "*a* **b** <i>c</i> [d](https://e.org) [x](javascript:y)"\n')).html,
    'One sentence.',
  );
  assert.equal(
    print('{{text issuer}}', briefOf('issuer: "*a* **b** <i>c</i> [d](https://e.org/) [x](javascript:y)"\n')).html,
    '<em>a</em> <strong>b</strong> &lt;i&gt;c&lt;/i&gt; <a href="https://e.org/">d</a> x',
  );
});

test('references in texts become the marks of endnotes, together when they stand together', () => {
  const { html } = print('{{text issuer}}', briefOf('issuer: "Known [[s1 L4]] [[s2 L5]]."\n'));
  assert.match(html ?? '', /^Known<sup class="cite"><a href="#note-1">1<\/a>,.*<a href="#note-2">2<\/a><\/sup>\.$/);
});

test('a reference to an item cites what it rests on', () => {
  const { html } = print('{{text issuer}}', briefOf(`issuer: "Shells [[f1]]"\n${figures}`));
  assert.deepEqual(html?.match(/note-\d/g), ['note-1', 'note-2', 'note-3']);
});

test('a reference that points at nothing is reported with the nearest id', () => {
  assert.deepEqual(print('{{text issuer}}', briefOf('issuer: "x [[f9]]"\n')).messages, [
    'TEMPLATE-helper 1:1 [[f9]] points at nothing in the brief',
  ]);
});

test('a stated gap prints with its reason', () => {
  const { html } = print(
    '{{#each key_facts}}{{text value}}{{/each}}',
    briefOf('key_facts: [{ label: x, value: { unknown: nobody says } }]\n'),
  );
  assert.equal(html, '<span class="unknown">not known</span> <span class="why">(nobody says)</span>');
});

test('a stance is a sign and a word', () => {
  assert.equal(
    print('{{stance "-2"}}').html,
    '<span class="stance stance-minus-2"><span class="sign">−2</span> condemns</span>',
  );
});

test('a likelihood carries its band, and a term of another scale is reported', () => {
  assert.equal(print('{{likelihood "likely"}}').html, 'likely (55–80%)');
  assert.deepEqual(print('{{likelihood "realistic possibility"}}').messages, [
    'TEMPLATE-helper 1:1 "realistic possibility" is not a term of the scale ICD 203',
  ]);
});

test('a CSS string cannot leave its quotes or the style element', () => {
  const issuer = briefOf("issuer: 'a\"b\\c</style>'\n");
  assert.equal(print('{{cssString issuer}}', issuer).html, '"a\\22 b\\5c c\\3c /style\\3e "');
});

test('sections without content are left out, and the annex comes last', () => {
  const page = '{{#each (sections)}}{{block}} {{/each}}|{{#each (annexes)}}{{block}}={{heading}} {{/each}}';
  assert.equal(print(page).html, 'summary |sources=Sources scale=Scales ');
});

test('a plain text carries no marks', () => {
  assert.equal(print('{{plain issuer}}', briefOf('issuer: "A *b* `c` [[s1 L1]]."\n')).html, 'A b c.');
});

test('a reference names an item as a reader would', () => {
  const quotes =
    'quotes: [{ id: q1, speaker: { name: A. Speaker }, date: "2024-06-19", text: words, lang: en, rendering: original, src: s1 L1 }]\n';
  assert.equal(
    print('{{reference "q1"}}', briefOf(quotes)).html,
    noBreak('<a class="reference" href="#q1">A. Speaker, 19_Jun 2024</a>'),
  );
});
