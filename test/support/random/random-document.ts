import fc from 'fast-check';
import { randomPageRule, randomPseudoRule, randomStyle } from './random-style.ts';

/** A document that no one would write: all that layout knows, in all of it. */
export interface RandomDocument {
  /** The content of the body. */
  readonly html: string;
  readonly css: string;
}

const words = fc.constantFrom(
  'a',
  'of',
  'briefing',
  'incomprehensibilities',
  'soft\u00adhyphen\u00adation',
  'line\nend',
  'שלום',
  'عربي (1) abc',
  '\u202eturned\u202c',
  '\u2067isolate',
  '한국어를',
  '日本語、です。',
  '\u00a0\u200b\u2060',
  '1,234.50',
  'https://example.org/a/very/long/path?of=words',
  'e\u0301\u0301',
  '👩‍👩‍👧',
  '&amp;',
);

const text = fc.array(words, { maxLength: 9 }).map((list) => list.join(' '));

const tags = fc.constantFrom(
  'div',
  'div',
  'div',
  'p',
  'p',
  'span',
  'span',
  'i',
  'a',
  'h2',
  'ul',
  'li',
  'section',
  'blockquote',
  'pre',
  'q',
  'td',
  'tr',
  'br',
);

const identifier = fc.constantFrom(
  '',
  '',
  '',
  '',
  'id="a"',
  'id="b"',
  'href="#a"',
  'href="#b"',
  'dir="rtl"',
  'title="t"',
);

const span = fc.constantFrom(1, 1, 1, 2, 3, 0, 999, 65_534);

const element = (children: fc.Arbitrary<readonly string[]>): fc.Arbitrary<string> =>
  fc
    .record({ tag: tags, attribute: identifier, style: randomStyle, children })
    .map(({ tag, attribute, style, children: inner }) =>
      tag === 'br' ? '<br>' : `<${tag} ${attribute} style='${style}'>${inner.join('')}</${tag}>`,
    );

const cell = (children: fc.Arbitrary<readonly string[]>): fc.Arbitrary<string> =>
  fc
    .record({ tag: fc.constantFrom('td', 'th'), rows: span, columns: span, style: randomStyle, children })
    .map(
      ({ tag, rows, columns, style, children: inner }) =>
        `<${tag} rowspan=${rows} colspan=${columns} style='${style}'>${inner.join('')}</${tag}>`,
    );

const section = (name: 'thead' | 'tbody' | 'tfoot', cells: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(randomStyle, fc.array(cells, { maxLength: 3 })), { maxLength: 3 })
    .map((rows) => rows.map(([style, inner]) => `<tr style='${style}'>${inner.join('')}</tr>`).join(''))
    .map((rows) => `<${name}>${rows}</${name}>`);

const table = (cells: fc.Arbitrary<string>, caption: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      randomStyle,
      fc.option(caption, { nil: '' }),
      fc.option(section('thead', cells), { nil: '' }),
      section('tbody', cells),
      fc.option(section('tfoot', cells), { nil: '' }),
    )
    .map(([style, title, head, body, foot]) => {
      const above = title === '' ? '' : `<caption>${title}</caption>`;
      return `<table style='${style}'>${above}<col span=2 style="width: 30%">${head}${body}${foot}</table>`;
    });

const drawing = fc.constantFrom(
  '<svg width="20" height="30"><rect width="9" height="1e9"/><text x="3" y="9">ink</text></svg>',
  '<svg viewBox="0 0 0 0" style="width: 1e9px"><path d="M0 0 L1e38 1e38 Z"/></svg>',
  '<hr>',
);

/** So many elements around a text: up to what a document may have. */
const deep = fc
  .record({ depth: fc.constantFrom(5, 40, 120), tag: fc.constantFrom('div', 'span', 'ul'), style: randomStyle })
  .map(({ depth, tag, style }) => `${`<${tag} style='${style}'>`.repeat(depth)}deep${`</${tag}>`.repeat(depth)}`);

/** Nodes nested up to a depth, with so many in one another at most. */
const nodeUpTo = (maxDepth: number, maxLength: number): fc.Arbitrary<string> =>
  fc.letrec<{ node: string; cell: string }>((tie) => {
    const inner = fc.array(tie('node'), { maxLength });
    return {
      node: fc.oneof(
        { depthSize: 'small', maxDepth, withCrossShrink: true },
        { arbitrary: text, weight: 4 },
        { arbitrary: element(inner), weight: 8 },
        { arbitrary: table(tie('cell'), tie('node')), weight: 1 },
        { arbitrary: drawing, weight: 1 },
      ),
      cell: cell(inner),
    };
  }).node;

const bodyOf = (node: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
  fc.array(node, { minLength: 1, maxLength }).map((nodes) => nodes.join('\n'));

/** Small documents find most faults soonest; large ones find what takes many parts. */
const body = fc.oneof(
  { arbitrary: bodyOf(nodeUpTo(2, 2), 3), weight: 7 },
  {
    arbitrary: fc
      .tuple(bodyOf(nodeUpTo(4, 4), 4), fc.option(deep, { nil: '', freq: 8 }))
      .map(([nodes, nested]) => nodes + nested),
    weight: 1,
  },
);

const rules = fc.tuple(
  fc.array(randomPageRule, { maxLength: 3 }),
  fc.array(randomPseudoRule, { maxLength: 2 }),
  randomStyle,
);

export const randomDocument: fc.Arbitrary<RandomDocument> = fc
  .tuple(body, rules)
  .map(([html, [pages, pseudo, root]]) => ({
    html,
    css: [
      '@page { size: 200px 100px }',
      ...pages,
      ...pseudo,
      `:root { --loop: var(--self); --self: var(--loop); ${root} }`,
    ].join('\n'),
  }));
