import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { documentIdOf } from '../../../src/delivery/copies/document-id.ts';
import { bookletOrder, imposeBooklet } from '../../../src/delivery/copies/impose-booklet.ts';
import {
  candidatesOf,
  importReaders,
  patternProblem,
  planOrder,
  traceWords,
} from '../../../src/delivery/copies/index.ts';
import { isInShard } from '../../../src/delivery/copies/shard.ts';
import { traceFile } from '../../../src/delivery/copies/trace/trace-copy.ts';
import type { Diagnostic } from '../../../src/diagnostics/index.ts';
import type { PaintedDocument, StructureNode } from '../../../src/paint/index.ts';
import { fixture, goodBrief, oneLine } from '../../brief/fixture.ts';
import { orderFor } from './order-fixture.ts';

test('shards are disjoint and together complete, whoever else is on the list', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 20 }), (ids, count) => {
      const shards = Array.from({ length: count }, (_, at) =>
        ids.filter((id) => isInShard(id, { index: at + 1, count })),
      );
      assert.deepEqual(shards.flat().sort(), [...ids].sort());
    }),
  );
});

test('a booklet of eight pages is printed 8-1, 2-7, 6-3, 4-5', () => {
  assert.deepEqual(bookletOrder(8), [
    [8, 1],
    [2, 7],
    [6, 3],
    [4, 5],
  ]);
  assert.deepEqual(bookletOrder(1), [
    [4, 1],
    [2, 3],
  ]);
});

test('every page stands on a booklet once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (pages) => {
      const numbers = bookletOrder(pages).flat();
      const expected = Array.from({ length: Math.ceil(pages / 4) * 4 }, (_, at) => at + 1);
      assert.deepEqual(
        [...numbers].sort((a, b) => a - b),
        expected,
      );
    }),
  );
});

test('a pattern must give each reader a file of their own in the folder', () => {
  assert.equal(patternProblem('{id}-{copy}.pdf'), null);
  assert.match(patternProblem('{id}.pdf') ?? '', /needs \{copy\} or \{reader\}/);
  assert.match(patternProblem('{copy}-{nam}.pdf') ?? '', /\{nam\} is not known/);
  assert.match(patternProblem('../{copy}.pdf') ?? '', /not a folder/);
});

const candidates = candidatesOf(goodBrief('complete.yaml'));

test('words of a page name the reader by name and number, in any language, and never by half a name', () => {
  const readers = (words: string) => [...new Set(traceWords(words, candidates).map(({ reader }) => reader))];
  assert.deepEqual(readers('Page 1 of 2 · Copy 2 of 2\nPrepared for  I. PRZYKLAD'), ['r02']);
  assert.deepEqual(readers('Примірник 1 з 2'), ['r01']);
  assert.deepEqual(readers('copy 2'), ['r02']);
  assert.deepEqual(readers('Prepared for O. Examples'), []);
});

test('a file is known by its document id alone, and by its metadata alone', () => {
  const [first] = candidates;
  assert.ok(first);
  const bare = { documentId: documentIdOf(first).toUpperCase(), metadata: new Map<string, string>(), text: '' };
  assert.deepEqual(traceFile(bare, candidates), { byDocumentId: [first], byMetadata: [], byWords: [] });
  const metadata = new Map([
    ['copy:reader', 'r99'],
    ['copy:number', '4'],
    ['copy:total', '9'],
    ['dc:identifier', 'other'],
    ['copy:version', '2'],
  ]);
  const { byMetadata } = traceFile({ documentId: '', metadata, text: '' }, candidates);
  assert.deepEqual(byMetadata, [{ brief: 'other', version: '2', reader: 'r99', name: null, copy: 4, total: 9 }]);
});

const imported = (text: string) => {
  const messages: string[] = [];
  const yaml = importReaders({ path: 'r.csv', text }, (found: Diagnostic) => messages.push(oneLine(found)));
  return { yaml, messages };
};

test('a table becomes a list of readers; ids and numbers follow its order', () => {
  const { yaml, messages } = imported(
    '\ufeffName;Email;Sections\n"Doe; Jane";j@example.org;summary sources\nB. Two;;\n',
  );
  assert.deepEqual(messages, []);
  assert.equal(
    yaml,
    '# From r.csv\nnumbered: true\nreaders:\n' +
      '  - { id: "r1", name: "Doe; Jane", copy: 1, email: "j@example.org", sections: ["summary", "sources"] } # line 2\n' +
      '  - { id: "r2", name: "B. Two", copy: 2 } # line 3\n',
  );
});

test('a table with an unknown column, without rows or with a torn quotation is refused at its line', () => {
  assert.match(imported('name,fone\nA,1\n').messages[0] ?? '', /^r\.csv:1:1 error READER-table: no field .* "fone"/);
  assert.match(imported('name\n').messages[0] ?? '', /has no readers/);
  assert.match(imported('name\n"A\n').messages[0] ?? '', /error READER-table: this is no table/);
});

test('before anything is made it is known who gets what, and what is withheld', () => {
  const text = fixture('smallest.yaml')
    .replace('"TLP:CLEAR"', '"TLP:AMBER", restrictions: ["Community: pilots"]')
    .replace('{ block: text,', '{ block: text, title: Ships, portion: "TLP:GREEN",');
  const readers = `readers:
  - { id: a, name: A, copy: 1 }
  - { id: b, name: B, copy: 2 }
  - { id: c, name: C, copy: 3, paper: A5 }
  - { id: d, name: D, copy: 4, sections: [text], lang: uk }
`;
  const { plan, diagnostics } = planOrder(orderFor(text, { readers: { path: 'readers.yaml', text: readers } }));
  const variants = plan?.variants.map(({ paper, copies }) => [paper, copies.map(({ reader }) => reader.id).join()]);
  assert.deepEqual(variants, [
    ['A4', 'a,b'],
    ['A5', 'c'],
    ['A4', 'd'],
  ]);
  assert.deepEqual(plan?.variants[2]?.copies[0]?.withheld.includes('bottom-line'), true);
  assert.ok(diagnostics.some(({ code }) => code === 'READER-language'));
});

const node: StructureNode = {
  ...{ kind: 'node', role: 'Document', element: null, language: null, alternative: null, scope: null },
  ...{ columnSpan: 1, rowSpan: 1, listNumbering: null, children: [] },
  box: { page: 1, x: 10, y: 20, width: 30, height: 40 },
};

const landscape: PaintedDocument = {
  pages: [
    {
      number: 1,
      width: 600,
      height: 400,
      bleed: 0,
      rotation: 0,
      items: [{ kind: 'anchor', id: 'here', x: 10, y: 20 }],
    },
  ],
  structure: node,
  outline: [{ title: 'Here', level: 1, isOpen: true, page: 1, x: 10, y: 20 }],
  title: 'A wide page',
  language: 'en',
};

test('a landscape page lies on its side in a booklet, with what leads to it and what stands on it', () => {
  const { pages, structure, outline } = imposeBooklet(landscape);
  assert.deepEqual(
    pages.map(({ width, height }) => [width, height]),
    [
      [800, 600],
      [800, 600],
    ],
  );
  const [push, , anchor] = pages[0]?.items ?? [];
  assert.deepEqual(push?.kind === 'push' && push.matrix, [0, -1, 1, 0, 400, 600]);
  assert.deepEqual(anchor, { kind: 'anchor', id: 'here', x: 420, y: 590 });
  assert.deepEqual(structure.box, { page: 1, x: 420, y: 560, width: 40, height: 30 });
  assert.deepEqual(outline[0], { title: 'Here', level: 1, isOpen: true, page: 1, x: 420, y: 590 });
});
