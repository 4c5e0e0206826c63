import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Color, RasterImage } from '../../src/engine/index.ts';
import type { DrawItem, PaintedDocument, StructureNode } from '../../src/paint/index.ts';
import { type DocumentInfo, writePdf } from '../../src/pdf/index.ts';
import { face, shaped } from '../support/fragments.ts';
import { PdfInspector } from '../support/pdf-inspector.ts';
import { pngFile } from '../support/png.ts';

const black: Color = { red: 0, green: 0, blue: 0, alpha: 1 };

const info: DocumentInfo = {
  title: '',
  author: 'A & B',
  subject: '',
  keywords: ['one', 'two'],
  language: '',
  identifier: 'brief-1',
  rights: '"TLP:GREEN" <limited>',
  creationDate: new Date(Date.UTC(2026, 0, 2, 3, 4, 5)),
  producer: 'Briefpress',
};

const node = (
  role: string,
  children: readonly StructureNode[] = [],
  changes: Partial<StructureNode> = {},
): StructureNode => ({
  kind: 'node',
  role,
  element: null,
  language: null,
  alternative: null,
  scope: null,
  columnSpan: 1,
  rowSpan: 1,
  listNumbering: null,
  box: null,
  children,
  ...changes,
});

const glyphs = (text: string, changes: Partial<Extract<DrawItem, { kind: 'glyphs' }>> = {}): DrawItem => ({
  kind: 'glyphs',
  x: 10,
  y: 20,
  face,
  size: 12,
  color: black,
  runs: [shaped(text)],
  text,
  spacing: null,
  copyText: text,
  ...changes,
});

const artifact: DrawItem = { kind: 'structure', node: { kind: 'artifact', type: 'Layout', subtype: null } };
const end: DrawItem = { kind: 'structure-end' };

const documentOf = (items: readonly DrawItem[], changes: Partial<PaintedDocument> = {}): PaintedDocument => ({
  pages: [{ number: 1, width: 400, height: 200, bleed: 0, rotation: 0, items }],
  structure: node('Document'),
  outline: [],
  title: 'T & <t> 😀',
  language: 'en',
  ...changes,
});

const write = (document: PaintedDocument, messages: string[] = []): PdfInspector =>
  new PdfInspector(writePdf(document, info, ({ code }) => messages.push(code), { compress: false }));

const marked = (text: string, changes: Partial<Extract<DrawItem, { kind: 'glyphs' }>> = {}): PdfInspector => {
  const paragraph = node('P');
  const items: DrawItem[] = [{ kind: 'structure', node: paragraph }, glyphs(text, changes), end];
  return write(documentOf(items, { structure: node('Document', [paragraph]) }));
};

const toUnicode = (file: PdfInspector): string =>
  file.all.find(({ stream }) => stream?.includes('begincmap'))?.stream?.toString('latin1') ?? '';

test('the same document gives the same bytes', () => {
  const bytes = (): Uint8Array => writePdf(documentOf([artifact, glyphs('same'), end]), info, () => {});
  assert.deepEqual(bytes(), bytes());
});

test('metadata survive markup and characters beyond the basic plane', () => {
  const file = write(documentOf([]));
  const packet = file.matching(/\/Subtype \/XML/)[0]?.stream?.toString('utf8') ?? '';
  assert.match(packet, /<rdf:li xml:lang="x-default">T &amp; &lt;t&gt; 😀<\/rdf:li>/);
  assert.match(packet, /<dc:creator><rdf:Seq><rdf:li>A &amp; B</);
  assert.match(packet, /&quot;TLP:GREEN&quot; &lt;limited&gt;/);
  assert.match(packet, /<dc:identifier>brief-1</);
  assert.match(packet, /<pdfuaid:part>1</);
  assert.match(packet, /<xmp:CreateDate>2026-01-02T03:04:05Z</);
  assert.equal(file.source.includes('(D:20260102030405Z)'), true);
});

test('the catalogue is that of a tagged file with a shown title', () => {
  const file = write(documentOf([]));
  assert.match(file.catalog, /\/Lang \(en\)/);
  assert.match(file.catalog, /\/StructTreeRoot/);
  assert.equal(file.matching(/\/Marked true/).length, 1);
  assert.equal(file.matching(/\/DisplayDocTitle true/).length, 1);
});

test('every object that was reserved is written', () => {
  const file = marked('text');
  assert.doesNotMatch(file.source, /^0000000000 00000 n/m);
  assert.doesNotMatch(file.source, /^000000null/m);
});

test('content is tied to its element both ways', () => {
  const file = marked('text');
  assert.match(file.content(), /\/P <<\/MCID 0>> BDC[\s\S]*TJ[\s\S]*ET\nEMC/);
  assert.equal(file.structure, 'Document(P)');
  const paragraph = file.matching(/\/S \/P/)[0];
  assert.match(paragraph?.dictionary ?? '', /\/K \[0\]/);
  assert.match(
    file.matching(/\/Type \/StructTreeRoot/)[0]?.dictionary ?? '',
    new RegExp(`/Nums \\[0 \\[${paragraph?.id} 0 R\\]\\]`),
  );
});

test("children stand where they appear in their parent's text", () => {
  const link = node('Code');
  const paragraph = node('P', [link]);
  const items: DrawItem[] = [
    { kind: 'structure', node: paragraph },
    glyphs('before'),
    end,
    { kind: 'structure', node: link },
    glyphs('code'),
    end,
    { kind: 'structure', node: paragraph },
    glyphs('after'),
    end,
  ];
  const file = write(documentOf(items, { structure: node('Document', [paragraph]) }));
  assert.match(file.matching(/\/S \/P/)[0]?.dictionary ?? '', /\/K \[0 \d+ 0 R 2\]/);
});

test('a ligature is copied as the letters that it stands for', () => {
  const file = marked('office');
  assert.match(toUnicode(file), /<0066 0066 0069>/);
});

test('a glyph that means another text elsewhere says so in place', () => {
  const file = write(documentOf([artifact, glyphs('A'), glyphs('A', { copyText: 'a' }), end]));
  assert.match(file.content(), /\/Span<<\/ActualText <feff0061>>>BDC\n\[<0001>\]TJ\nEMC/);
});

test('a hyphen at a line end is copied as a plain hyphen, which readers join', () => {
  assert.doesNotMatch(marked('-', { copyText: '' }).content(), /ActualText/);
  assert.match(marked('\u2010', { copyText: '' }).content(), /ActualText <feff002d>/);
});

test('a space that the end of a line swallowed is there for copying', () => {
  const content = marked('ab', { copyText: 'ab ' }).content();
  assert.doesNotMatch(content, /ActualText/);
  assert.match(content, /<00020003>\]TJ\n\[<0001>\]TJ/);
});

test('spacing and kerning move the glyphs that follow', () => {
  const file = marked('a b', { spacing: { letter: 0, word: 6, expansion: 0, end: 0 } });
  assert.match(file.content(), /\[<00010002>-500<0003>\]TJ/);
});

test('numbers are short and colours are repeated only when they change', () => {
  const red = { red: 255, green: 0, blue: 0, alpha: 1 };
  const box = (x: number, color: Color): DrawItem => ({ kind: 'rect', x, y: 1 / 3, width: 1, height: 1, color });
  const file = write(documentOf([artifact, box(0, red), box(1e-9, red), box(2, black), end]));
  assert.match(file.content(), /1 0 0 rg\n0 0\.33 1 1 re f\n0 0\.33 1 1 re f\n0 g\n2 0\.33 1 1 re f/);
});

const layer = (changes: Partial<Extract<DrawItem, { kind: 'push' }>>): DrawItem => ({
  kind: 'push',
  clip: null,
  clipRule: 'nonzero',
  matrix: null,
  opacity: 1,
  blend: 'normal',
  ...changes,
});

test('layers are saved and restored, with clip and matrix', () => {
  const items: DrawItem[] = [
    layer({ clip: [['M', 0, 0], ['L', 5, 0], ['L', 5, 5], ['Z']], clipRule: 'evenodd', matrix: [2, 0, 0, 2, 1, 1] }),
    artifact,
    { kind: 'rect', x: 0, y: 0, width: 1, height: 1, color: black },
    end,
    { kind: 'pop' },
  ];
  const file = write(documentOf(items));
  assert.match(
    file.content(),
    /q\n2 0 0 2 1 1 cm\n0 0 m\n5 0 l\n5 5 l\nh\nW\* n\n\/Artifact[\s\S]*0 0 1 1 re f\nEMC\nQ/,
  );
});

test('a layer with opacity is a transparency group: what overlaps in it does not show through', () => {
  const half = { kind: 'rect', x: 0, y: 0, width: 1, height: 1, color: black } as const;
  const items: DrawItem[] = [layer({ opacity: 0.5, blend: 'multiply' }), artifact, half, half, end, { kind: 'pop' }];
  const file = write(documentOf(items));
  assert.match(file.content(), /q\n\/G\d+ gs \/F\d+ Do\nQ/);
  assert.equal(file.matching(/\/ca 0\.5\n/).length, 1);
  assert.ok(file.matching(/Multiply/).length === 1);
  assert.equal(file.matching(/Transparency/).length, 1);
});

test('a gradient with alpha is drawn through a soft mask', () => {
  const stops = [
    { offset: 0, color: black },
    { offset: 1, color: { ...black, alpha: 0 } },
  ];
  const fill = { kind: 'linear-gradient', x1: 0, y1: 0, x2: 9, y2: 0, stops, matrix: [1, 0, 0, 1, 0, 0] } as const;
  const path: DrawItem = {
    kind: 'path',
    commands: [['M', 0, 0], ['L', 5, 0], ['L', 5, 5], ['Z']],
    fill,
    fillRule: 'nonzero',
    stroke: null,
  };
  const file = write(documentOf([artifact, path, end]));
  assert.match(file.content(), /q\n\/G\d+ gs\n\/Pattern cs \/P\d+ scn\n0 0 m[\s\S]*f\nQ/);
  assert.equal(file.matching(/\/SMask/).length, 1);
});

const anchor = {
  kind: 'element',
  name: 'a',
  namespace: 'html',
  attributes: new Map(),
  parent: null,
  children: [],
  span: { file: { path: '', text: '' }, start: 0, end: 0 },
} as const;

test('a link is read where its text stands, although its annotation is written first', () => {
  const link = node('Link', [], { element: anchor });
  const paragraph = node('P', [link]);
  const place = { x: 0, y: 0, width: 9, height: 9, description: '' };
  const items: DrawItem[] = [
    { kind: 'link', ...place, target: { kind: 'url', url: 'https://example.org/' }, element: anchor },
    { kind: 'structure', node: paragraph },
    glyphs('before'),
    end,
    { kind: 'structure', node: link },
    glyphs('link'),
    end,
  ];
  const file = write(documentOf(items, { structure: node('Document', [paragraph]) }));
  assert.match(file.matching(/\/S \/P/)[0]?.dictionary ?? '', /\/K \[0 \d+ 0 R\]/);
});

test('links are annotations of their element; a link to a missing anchor is left out', () => {
  const link = node('Link', [], { element: anchor });
  const to = (target: Extract<DrawItem, { kind: 'link' }>['target']): DrawItem => ({
    kind: 'link',
    x: 10,
    y: 20,
    width: 40,
    height: 10,
    target,
    element: anchor,
    description: 'where',
  });
  const items: DrawItem[] = [
    { kind: 'anchor', id: 'ж', x: 0, y: 100 },
    to({ kind: 'url', url: 'https://example.org/' }),
    to({ kind: 'anchor', id: 'ж' }),
    to({ kind: 'anchor', id: 'gone' }),
  ];
  const file = write(documentOf(items, { structure: node('Document', [link]) }));
  const annotations = file.matching(/\/Subtype \/Link/).map(({ dictionary }) => dictionary);
  assert.equal(annotations.length, 2);
  assert.match(annotations[0] ?? '', /\/Rect \[7\.5 127\.5 37\.5 135\]/);
  assert.match(annotations[0] ?? '', /\/Contents \(where\)/);
  assert.match(annotations[0] ?? '', /\/URI \(https:\/\/example\.org\/\)/);
  assert.match(annotations[1] ?? '', /\/Dest \(/);
  assert.match(file.matching(/\/Names \[\(/)[0]?.dictionary ?? '', /\/XYZ 0 75 null/);
  assert.equal((file.matching(/\/S \/Link/)[0]?.dictionary.match(/\/OBJR/g) ?? []).length, 2);
  assert.match(file.pages[0]?.dictionary ?? '', /\/Tabs \/S/);
});

test('bookmarks nest by level and count what is open', () => {
  const item = (title: string, level: number, isOpen = true) => ({ title, level, isOpen, page: 1, x: 0, y: 0 });
  const file = write(documentOf([], { outline: [item('A', 1, false), item('B', 2), item('C', 3), item('D', 1)] }));
  const titled = (title: string): string => file.matching(new RegExp(`/Title \\(${title}\\)`))[0]?.dictionary ?? '';
  assert.match(titled('A'), /\/Count -2/);
  assert.match(titled('B'), /\/Count 1/);
  assert.match(titled('D'), /\/Prev/);
  assert.match(file.matching(/\/Type \/Outlines\n[\s\S]*\/Count 2/)[0]?.dictionary ?? '', /\/First/);
});

test('table, list and figure attributes are written', () => {
  const head = node('TH', [], { scope: 'Column', columnSpan: 2 });
  const list = node('L', [], { listNumbering: 'Decimal' });
  const figure = node('Figure', [], { alternative: 'A map', box: { page: 1, x: 4, y: 8, width: 40, height: 80 } });
  const file = write(documentOf([], { structure: node('Document', [head, list, figure]) }));
  assert.match(file.matching(/\/S \/TH/)[0]?.dictionary ?? '', /\/O \/Table\n\/Scope \/Column\n\/ColSpan 2/);
  assert.match(file.matching(/\/S \/L\n/)[0]?.dictionary ?? '', /\/ListNumbering \/Decimal/);
  assert.match(file.matching(/\/S \/Figure/)[0]?.dictionary ?? '', /\/Alt \(A map\)[\s\S]*\/BBox \[3 84 33 144\]/);
});

const picture = (bytes: Uint8Array, format: RasterImage['format'] = 'png'): DrawItem => ({
  kind: 'image',
  x: 0,
  y: 0,
  width: 10,
  height: 20,
  image: { format, width: 2, height: 1, orientation: 1, bytes, url: 'a.png' },
});

test('a picture with alpha is split, the same way each time', () => {
  const rgba = pngFile({ width: 2, height: 1, colorType: 6, rows: [[255, 0, 0, 128, 0, 0, 255, 255]] });
  const document = documentOf([artifact, picture(rgba), end]);
  const file = write(document);
  assert.match(file.content(), /q 10 0 0 -20 0 20 cm \/I\d+ Do Q/);
  assert.deepEqual([...(file.matching(/\/ColorSpace \/DeviceRGB/)[0]?.stream ?? [])], [255, 0, 0, 0, 0, 255]);
  assert.deepEqual([...(file.matching(/\/ColorSpace \/DeviceGray/)[0]?.stream ?? [])], [128, 255]);
});

test('a picture without alpha goes in as it is', () => {
  const rgb = pngFile({ width: 2, height: 1, colorType: 2, rows: [[255, 0, 0, 0, 0, 255]] });
  const file = write(documentOf([artifact, picture(rgb), picture(rgb), end]));
  assert.equal(file.matching(/\/Predictor 15/).length >= 1, true);
});

test('damaged picture data are reported, and the rest is written', () => {
  const messages: string[] = [];
  const broken = pngFile({ width: 2, height: 1, colorType: 6, rows: [[1]] });
  const file = write(documentOf([artifact, picture(broken), end]), messages);
  assert.deepEqual(messages, ['PDF-image']);
  assert.equal(file.pages.length, 1);
});

test('attachments are associated files, listed in the order of their names', () => {
  const attachment = (name: string) => ({
    name,
    description: `The ${name}`,
    mediaType: 'text/plain',
    bytes: Buffer.from(`Bytes of ${name}`),
  });
  const painted = documentOf([]);
  const pdf = new PdfInspector(
    writePdf(painted, info, () => {}, { compress: false, attachments: [attachment('b.txt'), attachment('a.txt')] }),
  );
  assert.deepEqual(
    pdf.matching(/\/Subtype \/text#2Fplain/).map(({ stream }) => stream?.toString().split('\n')[0]),
    ['Bytes of b.txt', 'Bytes of a.txt'],
  );
  const [specification] = pdf.matching(/\/Filespec/);
  assert.match(specification?.dictionary ?? '', /\/UF \(b\.txt\)[\s\S]*\/AFRelationship \/Source/);
  assert.match(pdf.catalog, /\/AF \[\d+ 0 R \d+ 0 R\]/);
  assert.match(pdf.matching(/\/Names \[\(a\.txt\)/)[0]?.dictionary ?? '', /\(a\.txt\) \d+ 0 R \(b\.txt\) \d+ 0 R/);
});
