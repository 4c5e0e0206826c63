/**
 * From a copy back to its reader. A file says three times whose it is: in its document id, in its metadata and on every
 * page. Each is asked by itself, so that a file from which two were taken is still known, and one that contradicts
 * itself is seen to.
 */
import type { Brief, Reader } from '../../../brief/index.ts';
import { documentIdOf, versionOf } from '../document-id.ts';

/** Somebody whose copy it may be. */
export interface Candidate {
  readonly brief: string;
  readonly version: string;
  readonly reader: string;
  readonly name: string | null;
  readonly copy: number;
  /** How many copies there were. */
  readonly total: number;
}

/** What a file says of itself. */
export interface FileFacts {
  /** Hexadecimal; empty when there is none. */
  readonly documentId: string;
  /** The properties of the XMP packet by name. */
  readonly metadata: ReadonlyMap<string, string>;
  readonly text: string;
}

/** Whom each of the three names; more than one where the words fit several. */
export interface Trace {
  readonly byDocumentId: readonly Candidate[];
  readonly byMetadata: readonly Candidate[];
  readonly byWords: readonly Candidate[];
}

/** The readers of a brief, in each of its versions. */
export const candidatesOf = (brief: Brief): readonly Candidate[] => {
  const versions = new Set([...brief.revisions.map(({ version }) => version), versionOf(brief)]);
  const { readers } = brief.distribution;
  return [...versions].flatMap((version) =>
    readers.map(({ id, name, copy }: Reader) => ({
      ...{ brief: brief.id, version, reader: id, name, copy, total: readers.length },
    })),
  );
};

export const traceFile = ({ documentId, metadata, text }: FileFacts, candidates: readonly Candidate[]): Trace => ({
  byDocumentId: candidates.filter((candidate) => documentIdOf(candidate) === documentId.toLowerCase()),
  byMetadata: fromMetadata(metadata, candidates),
  byWords: text.trim() === '' ? [] : traceWords(text, candidates).filter(isNewest(candidates)),
});

/** The metadata name the reader outright; the list adds the name. */
const fromMetadata = (
  metadata: ReadonlyMap<string, string>,
  candidates: readonly Candidate[],
): readonly Candidate[] => {
  const reader = metadata.get('copy:reader');
  if (reader === undefined) return [];
  const [brief, version] = [metadata.get('dc:identifier') ?? '', metadata.get('copy:version') ?? ''];
  const known = candidates.find((one) => one.brief === brief && one.version === version && one.reader === reader);
  const named = known ?? candidates.find((one) => one.brief === brief && one.reader === reader);
  const [copy, total] = [Number(metadata.get('copy:number') ?? 0), Number(metadata.get('copy:total') ?? 0)];
  return [known ?? { brief, version, reader, name: named?.name ?? null, copy, total }];
};

/** A page does not say which version it is of in a form that can be relied on: the newest stands for all. */
const isNewest =
  (candidates: readonly Candidate[]) =>
  ({ version }: Candidate): boolean =>
    version === candidates.at(-1)?.version;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/**
 * Whom words on a page name: those whose name and number stand there, else whose name, else whose number. No language is
 * presupposed: "7 … 12" with one word between is a copy's number when there are 12 copies.
 */
export const traceWords = (words: string, candidates: readonly Candidate[]): readonly Candidate[] => {
  const text = plain(words);
  const named = candidates.filter(({ name }) => name !== null && holdsName(text, plain(name)));
  const numbered = candidates.filter((candidate) => holdsNumber(text, candidate));
  const both = named.filter((candidate) => numbered.includes(candidate));
  return [both, named, numbered].find((found) => found.length > 0) ?? [];
};

const isLetter = /[\p{L}\p{N}]/u;

/** A name that is part of a longer one does not count. */
const holdsName = (text: string, name: string): boolean => {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isLetter.test(text.charAt(at - 1)) && !isLetter.test(text.charAt(at + name.length))) return true;
  }
  return false;
};

const holdsNumber = (text: string, { copy, total }: Candidate): boolean => {
  const numbers = text.match(/\d+/g) ?? [];
  if (numbers.length === 1) return Number(numbers[0]) === copy;
  return new RegExp(`(?<!\\d)${copy} ?(?:[^\\d ]+) ?${total}(?!\\d)`, 'u').test(text);
};
