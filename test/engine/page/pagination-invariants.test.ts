import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Page } from '../../../src/engine/index.ts';
import { layOutHtml } from '../support/lay-out-html.ts';
import { linesOnPage, type PlacedLine } from '../support/lines-on-page.ts';

/** How many random documents; a long run sets more. */
const runs = Number(process.env.BRIEFPRESS_RANDOM_DOCUMENTS ?? 250);

type Node =
  | { readonly kind: 'paragraph'; readonly words: number; readonly notes: readonly number[]; readonly style: string }
  | { readonly kind: 'block'; readonly tag: string; readonly children: readonly Node[]; readonly style: string }
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly Node[])[];
      readonly hasHead: boolean;
      readonly rowStyle: string;
      readonly rowSpan: number;
      /** Words of the caption. */
      readonly caption: number;
      readonly style: string;
    };

const declarations = fc.subarray(
  [
    'margin: 7px 0',
    'margin: -3px 0',
    'padding: 4px',
    'border: 1px solid',
    'break-before: page',
    'break-after: avoid',
    'break-before: avoid',
    'break-inside: avoid',
    'orphans: 2; widows: 2',
    'break-before: left',
    'height: 55px',
    'page: other',
    'min-height: 30px',
    'overflow: hidden',
    'width: 60px',
    'text-indent: 5px',
    'text-align: justify',
    'border-collapse: collapse',
    'float: left',
    'float: right; width: 40px',
    'float: left; width: 50%; margin: 3px',
    'clear: both',
    'clear: left',
    'caption-side: bottom',
    'position: relative; left: 3px',
    'columns: 2; column-gap: 4px',
    'columns: 40px; column-fill: auto',
    'columns: 3; column-fill: balance-all; height: 55px',
    'column-span: all',
    'break-before: column',
    'break-inside: avoid-column',
    'box-decoration-break: clone; padding: 4px; border: 1px solid',
    'display: inline-block; height: 170px',
    'position: absolute',
    'position: absolute; right: 0; bottom: 0',
    'display: flex',
    'display: flex; flex-wrap: wrap; gap: 3px',
    'display: flex; flex-flow: column nowrap',
    'display: flex; flex-flow: column wrap; height: 90px',
    'display: flex; flex-direction: row-reverse; align-items: center',
    'flex: 1 1 40px',
  ],
  { maxLength: 3 },
);

const style = declarations.map((list) => list.join('; '));

/** Random content whose paragraphs end with notes of so many words. */
const nodeWith = (notes: fc.Arbitrary<readonly number[]>) =>
  fc.letrec<{ node: Node }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', maxDepth: 3, withCrossShrink: true },
      fc.record({ kind: fc.constant('paragraph' as const), words: fc.integer({ min: 0, max: 20 }), notes, style }),
      fc.record({
        kind: fc.constant('block' as const),
        tag: fc.constantFrom('div', 'section', 'ul', 'h2'),
        children: fc.array(tie('node'), { maxLength: 4 }),
        style,
      }),
      fc.record({
        kind: fc.constant('table' as const),
        rows: fc.array(fc.array(tie('node'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        hasHead: fc.boolean(),
        rowSpan: fc.constantFrom(1, 1, 2, 3),
        caption: fc.constantFrom(0, 0, 0, 1, 9),
        rowStyle: fc.constantFrom(
          '',
          'break-inside: avoid',
          'height: 45px',
          'break-before: avoid',
          'break-after: page',
          'height: 10%',
        ),
        style,
      }),
    ),
  })).node;

const plainNode = nodeWith(fc.constant([]));
const notedNode = nodeWith(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 2 }));

/** HTML of the nodes, each word numbered so that it can be told from all others. */
const toHtml = (nodes: readonly Node[]): { readonly html: string; readonly words: readonly string[] } => {
  const words: string[] = [];
  const word = (): string => {
    words.push(`w${words.length}`);
    return words.at(-1)!;
  };
  const write = (part: Node): string => {
    switch (part.kind) {
      case 'paragraph': {
        const text = Array.from({ length: part.words }, word).join(' ');
        return `<p style="${part.style}">${text}${part.notes.map(writeNote).join('')}</p>`;
      }
      case 'block': {
        const tag = part.tag === 'ul' ? 'li' : part.tag;
        return `<${tag} style="${part.style}">${part.children.map(write).join('')}</${tag}>`;
      }
      case 'table':
        return writeTable(part);
    }
  };
  let notes = 0;
  const writeNote = (length: number): string => {
    notes += 1;
    return `<i class="note" data-call="c${notes}n">${Array.from({ length }, word).join(' ')} e${notes}n</i>`;
  };
  const writeTable = (table: Extract<Node, { kind: 'table' }>): string => {
    const caption = Array.from({ length: table.caption }, word).join(' ');
    const head = table.hasHead ? `<thead><tr><th>${word()}</th></tr></thead>` : '';
    const rows = table.rows.map(
      (cells) =>
        `<tr style="${table.rowStyle}">${cells.map((cell, place) => `<td rowspan="${place === 0 ? table.rowSpan : 1}">${write(cell)}</td>`).join('')}</tr>`,
    );
    return `<table style="${table.style}"><caption>${caption}</caption>${head}<tbody>${rows.join('')}</tbody></table>`;
  };
  return { html: nodes.map(write).join(''), words };
};

/** Each note ends with its number: it may not end on a page before that of its call. */
const notesBeforeCalls = (pages: readonly Page[]): readonly string[] => {
  const texts = pages.map((page) =>
    linesOnPage(page)
      .filter((line) => !line.isRepeat)
      .map((line) => line.text)
      .join(' '),
  );
  const pageOf = (text: string): number => texts.findIndex((page) => page.includes(text));
  const calls = texts.flatMap((page) => page.match(/c\d+n/g) ?? []);
  return calls.filter((call) => pageOf(call.replace('c', 'e')) < pageOf(call));
};

const noteStyles =
  '.note { float: footnote } .note::footnote-call { content: attr(data-call); vertical-align: baseline }';

const wordsOf = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap((page) =>
    linesOnPage(page)
      .filter((line) => !line.isRepeat)
      .flatMap((line) => line.text.match(/w\d+/g) ?? []),
  );

/** The one stands above the other in the same flow: the same cell, or a cell around it. */
const isAbove = (other: PlacedLine, line: PlacedLine): boolean =>
  !other.isFurniture && other.bottom <= line.y + 0.1 && other.cells.every((cell, index) => cell === line.cells[index]);

/** Lines that leave the page although something else already stands above them on it. */
const overfull = (page: Page, height: number): readonly PlacedLine[] => {
  const lines = linesOnPage(page);
  return lines.filter((line) => line.bottom > height + 0.1 && lines.some((other) => isAbove(other, line)));
};

const sizes = fc.record({ width: fc.integer({ min: 80, max: 300 }), height: fc.integer({ min: 30, max: 160 }) });
type Size = Readonly<Record<'width' | 'height', number>>;

const checkDocuments = (node: fc.Arbitrary<Node>, numRuns: number): void =>
  fc.assert(
    fc.property(fc.array(node, { minLength: 1, maxLength: 5 }), sizes, (nodes, size) => checkPages(nodes, size)),
    { numRuns, seed: Number(process.env.BRIEFPRESS_SEED ?? 7) },
  );

const checkPages = (nodes: readonly Node[], { width, height }: Size): void => {
  const { html, words } = toHtml(nodes);
  const { pages, messages } = layOutHtml(html, `@page { size: ${width}px ${height}px } ${noteStyles}`);
  assert.deepEqual(
    messages.filter((message) => message.severity === 'error'),
    [],
  );
  assert.deepEqual([...wordsOf(pages)].sort(), [...words].sort());
  assert.deepEqual(notesBeforeCalls(pages), [], html);
  // A positioned box stands where its offsets put it, on whatever is there.
  if (html.includes('position: absolute')) return;
  for (const page of pages) assert.deepEqual(overfull(page, height), [], `page ${page.number} of ${html}`);
};

test('random documents lose nothing, double nothing, overfill no page, and end', () => {
  checkDocuments(plainNode, runs);
});

test('random documents with notes do neither, and no note ends before its call', () => {
  checkDocuments(notedNode, Math.ceil(runs / 4));
});
