import fc from 'fast-check';

/** Lengths as no one writes them: of every size and sign, without end, and not numbers at all. */
const strangeLengths = [
  '0',
  '1px',
  '-3px',
  '7px',
  '170px',
  '3em',
  '50%',
  '-50%',
  '500%',
  '90vh',
  '-50vw',
  '0.0001px',
  '99999px',
  '1e9px',
  '-1e9px',
  '1e38px',
  '1e308px',
  'calc(1px / 0)',
  'calc(-1px / 0)',
  'calc(NaN * 1px)',
  'calc(infinity * 1px)',
  'calc(-infinity * 1%)',
  'calc(0 * infinity * 1px)',
  'calc(1px * (1 / (1 - 1)) - 1em * (2 / (1 - 1)))',
  'calc((((((((((1px + 1%))))))))))',
  'min(1px, 1%, -infinity * 1px)',
  'max(3px, NaN * 1%)',
  'clamp(9px, 50%, 2px)',
  'mod(5px, 0px)',
  'pow(9, 999) * 1px',
  'var(--loop)',
  'var(--gone, 5px)',
  'var(--self)',
] as const;

const length = fc.constantFrom(...strangeLengths);
const number = fc.constantFrom('0', '1', '-1', '0.5', '3', '1e9', '-1e9', 'calc(1 / 0)', 'calc(NaN)', 'var(--loop)');

const withLength = (...names: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...names), length).map(([name, value]) => `${name}: ${value}`);

const withNumber = (...names: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...names), number).map(([name, value]) => `${name}: ${value}`);

const lengths = withLength(
  'width',
  'height',
  'min-width',
  'max-width',
  'min-height',
  'max-height',
  'margin',
  'margin-top',
  'margin-bottom',
  'margin-left',
  'padding',
  'padding-top',
  'border-spacing',
  'text-indent',
  'letter-spacing',
  'word-spacing',
  'line-height',
  'font-size',
  'column-gap',
  'row-gap',
  'column-width',
  'flex-basis',
  'top',
  'left',
  'bottom',
  'vertical-align',
  'tab-size',
  'border-radius',
  'outline-offset',
  'background-size',
);

const numbers = withNumber(
  'flex-grow',
  'flex-shrink',
  'order',
  'z-index',
  'orphans',
  'widows',
  'column-count',
  'opacity',
  'aspect-ratio',
  'line-height',
  'counter-increment: c',
  'counter-reset: page',
  'counter-set: footnote',
  'bookmark-level',
  'hyphenate-limit-chars',
);

const ways = fc.constantFrom(
  'float: left',
  'float: right',
  'float: footnote',
  'clear: both',
  'position: absolute',
  'position: absolute; bottom: -20px; right: 0',
  'position: fixed; top: 0',
  'position: relative',
  'position: running(head)',
  'display: flex',
  'display: flex; flex-wrap: wrap',
  'display: flex; flex-flow: column wrap',
  'display: flex; flex-flow: column wrap; height: 40px',
  'display: flex; flex-flow: row-reverse wrap-reverse',
  'display: inline-flex; align-items: last baseline',
  'display: inline-block',
  'display: inline-table',
  'display: table',
  'display: table-row',
  'display: table-cell',
  'display: table-caption',
  'display: table-column',
  'display: table-header-group',
  'display: list-item',
  'display: list-item; list-style: square inside',
  'display: contents',
  'display: none',
  'display: inline',
  'display: block',
  'display: flow-root',
  'columns: 2',
  'columns: 2; height: 40px',
  'columns: 3 20px; column-fill: auto',
  'column-span: all',
  'overflow: hidden',
  'overflow: clip; height: 9px',
  'visibility: hidden',
  'opacity: 0.5',
  'transform: rotate(45deg) scale(0)',
  'transform: matrix(1, 2, 3, 4, 1e30, -1e30)',
  'box-sizing: border-box; padding: 5px',
  'box-decoration-break: clone; border: 3px solid',
);

const flows = fc.constantFrom(
  'break-before: page',
  'break-before: left',
  'break-before: column',
  'break-before: avoid',
  'break-after: right',
  'break-after: avoid',
  'break-inside: avoid',
  'page: other',
  'page: third',
  'orphans: 9; widows: 9',
  'footnote-policy: line',
  'footnote-policy: block',
  'footnote-display: inline',
  'caption-side: bottom',
  'border-collapse: collapse; border: 2px solid',
  'table-layout: fixed; width: 100%',
  'empty-cells: hide',
  'justify-content: space-around; align-content: space-between',
  'align-self: flex-end; margin: auto',
  'background: linear-gradient(red, blue) 0 0 / 3px 0',
  'border: 1e9px double red',
  'border-image: linear-gradient(red, blue) 30 / 1e9px',
  'box-shadow: 0 0 1e9px 1e9px red',
  'outline: 3px dashed',
  'object-fit: cover',
);

const texts = fc.constantFrom(
  'white-space: pre',
  'white-space: nowrap',
  'white-space: break-spaces',
  'word-break: break-all',
  'overflow-wrap: anywhere',
  'line-break: anywhere',
  'hyphens: auto',
  'text-align: justify; text-align-last: justify',
  'text-wrap: pretty',
  'text-wrap: balance',
  'direction: rtl',
  'direction: rtl; unicode-bidi: bidi-override',
  'unicode-bidi: isolate',
  'unicode-bidi: plaintext',
  'text-transform: uppercase',
  'vertical-align: sub; font-size: 200%',
  'text-decoration: underline wavy 1e9px',
  'font-weight: 1000; font-size: 0',
  'string-set: title content()',
  'string-set: title string(title) counter(c)',
  'counter-reset: c; counter-increment: c 2147483647',
  'counter-increment: page 3',
  '--loop: var(--self); --self: var(--loop)',
  '--gone: calc(var(--gone) + 1px)',
  'quotes: none',
);

const declaration = fc.oneof(
  { arbitrary: ways, weight: 4 },
  { arbitrary: flows, weight: 2 },
  { arbitrary: texts, weight: 2 },
  { arbitrary: lengths, weight: 3 },
  { arbitrary: numbers, weight: 1 },
);

/** A few declarations for one box, joined. */
export const randomStyle: fc.Arbitrary<string> = fc
  .array(declaration, { maxLength: 4 })
  .map((declarations) => declarations.join('; '));

const contents = fc.constantFrom(
  'content: counter(c) counters(c, ".")',
  'content: target-counter("#a", page) target-text("#a")',
  'content: target-counter(attr(href), c, upper-roman)',
  'content: leader(".") target-counter("#b", page)',
  'content: open-quote attr(title) close-quote no-close-quote',
  'content: string(title)',
  'content: element(head)',
  'content: "x\\A y" leader("")',
  'content: counter(page) "/" counter(pages)',
  'content: linear-gradient(red, blue)',
  'content: ""',
  'content: none',
);

const selectors = fc.constantFrom(
  'div::before',
  'p::after',
  'span::before',
  'td::before',
  'li::marker',
  'i::footnote-call',
  'i::footnote-marker',
  'p::first-letter',
  'p::first-line',
  'a::after',
  'table::before',
  ':root::before',
);

/** A rule for generated content; what it says may ask for itself. */
export const randomPseudoRule: fc.Arbitrary<string> = fc
  .tuple(selectors, contents, randomStyle)
  .map(([selector, content, style]) => `${selector} { ${content}; ${style} }`);

const pageBoxes = fc.constantFrom(
  '@top-left { content: string(title) }',
  '@top-center { content: element(head) }',
  '@top-right { content: counter(page) " of " counter(pages); width: 50% }',
  '@bottom-center { content: string(title, last) string(title, first-except) }',
  '@left-middle { content: "side"; height: calc(1px / 0) }',
  '@right-top { content: counter(c); width: 1e9px; margin: -5px }',
  '@footnote { border-top: 1px solid; max-height: 5px }',
  '@footnote { padding: 1e9px }',
  'size: calc(1px / 0) 10px',
  'counter-increment: page 1000000000',
  'marks: crop cross; bleed: 5px',
);

const pageMargin = fc.constantFrom('0', '0', '0', '1px', '5px', '-5px', '30%', '1e9px', 'calc(NaN * 1px)', 'auto');

/** A page rule: sheets from one px, whose margins may leave no room. */
export const randomPageRule: fc.Arbitrary<string> = fc
  .record({
    selector: fc.constantFrom('', '', '', ' :first', ' :left', ' other', ' :blank', ' :nth(2n)'),
    width: fc.oneof(fc.integer({ min: 20, max: 300 }), fc.integer({ min: 1, max: 20 })),
    height: fc.oneof(fc.integer({ min: 20, max: 300 }), fc.integer({ min: 1, max: 20 })),
    margin: pageMargin,
    more: fc.array(pageBoxes, { maxLength: 2 }),
  })
  .map(
    ({ selector, width, height, margin, more }) =>
      `@page${selector} { size: ${width}px ${height}px; margin: ${margin}; ${more.join('; ')} }`,
  );
