import { closeSync, openSync, readSync } from 'node:fs';

/** What a font file says about itself: enough to be found by name. */
export interface FontHeader {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
}

type ReadAt = (offset: number, length: number) => DataView;

interface NameRecord {
  readonly id: number;
  readonly isEnglish: boolean;
  readonly text: string;
}

const signatures: readonly number[] = [0x00010000, 0x4f54544f, 0x74727565];

const fileReader =
  (file: number): ReadAt =>
  (offset, length) => {
    const bytes = new Uint8Array(length);
    if (readSync(file, bytes, 0, length, offset) !== length) throw new RangeError('the font file ends too early');
    return new DataView(bytes.buffer);
  };

const tag = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** Reads only the tables of the directory that hold names and classes. */
const readTables = (readAt: ReadAt): ReadonlyMap<string, DataView> => {
  const head = readAt(0, 12);
  if (!signatures.includes(head.getUint32(0))) throw new RangeError('not a TrueType or OpenType font');
  const count = head.getUint16(4);
  const directory = readAt(12, count * 16);
  const tables = new Map<string, DataView>();
  for (let at = 0; at < count * 16; at += 16) {
    const name = tag(directory, at);
    if (name !== 'name' && name !== 'OS/2' && name !== 'head') continue;
    tables.set(name, readAt(directory.getUint32(at + 8), Math.min(directory.getUint32(at + 12), 1 << 20)));
  }
  return tables;
};

const bytesOf = (view: DataView, from: number, length: number): Uint8Array =>
  new Uint8Array(view.buffer, view.byteOffset + from, Math.max(0, Math.min(length, view.byteLength - from)));

/** One record of the `name` table; null for platforms whose encoding is not known. */
const nameRecord = (view: DataView, at: number, strings: number): NameRecord | null => {
  const platform = view.getUint16(at);
  const bytes = bytesOf(view, strings + view.getUint16(at + 10), view.getUint16(at + 8));
  const encoding = platform === 1 ? 'latin1' : 'utf-16be';
  if (platform > 3 || platform === 2) return null;
  const language = view.getUint16(at + 4);
  return {
    id: view.getUint16(at + 6),
    isEnglish: platform === 3 ? language === 0x409 : language === 0,
    text: new TextDecoder(encoding).decode(bytes),
  };
};

const nameRecords = (view: DataView): readonly NameRecord[] => {
  const count = view.getUint16(2);
  const strings = view.getUint16(4);
  const records: NameRecord[] = [];
  for (let index = 0; index < count; index++) {
    const record = nameRecord(view, 6 + index * 12, strings);
    if (record) records.push(record);
  }
  return records;
};

const nameWithId = (records: readonly NameRecord[], id: number): string | null => {
  const named = records.filter((record) => record.id === id);
  return (named.find((record) => record.isEnglish) ?? named[0])?.text.trim() || null;
};

/** The typographic family (16) gathers all weights; a condensed or extended cut keeps the family of its own (1). */
const familyOf = (records: readonly NameRecord[], widthClass: number): string | null =>
  (widthClass === 5 ? nameWithId(records, 16) : null) ?? nameWithId(records, 1) ?? nameWithId(records, 16);

const describe = (tables: ReadonlyMap<string, DataView>): FontHeader | null => {
  const names = tables.get('name');
  const metrics = tables.get('OS/2');
  const head = tables.get('head');
  const family = names ? familyOf(nameRecords(names), metrics?.getUint16(6) ?? 5) : null;
  if (!family) return null;
  const isBold = ((head?.getUint16(44) ?? 0) & 1) === 1;
  const isItalic = metrics ? (metrics.getUint16(62) & 0x201) !== 0 : ((head?.getUint16(44) ?? 0) & 2) !== 0;
  const weight = metrics?.getUint16(4) || (isBold ? 700 : 400);
  return { family, weight: weight < 10 ? weight * 100 : weight, style: isItalic ? 'italic' : 'normal' };
};

/** Reads the few tables that name a font; null when the file is not a font or is damaged. */
export const readFontHeader = (path: string): FontHeader | null => {
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    return describe(readTables(fileReader(file)));
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
};
