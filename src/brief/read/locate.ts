import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { type SourceFile, type Span, spanOf, startOf } from '../../diagnostics/index.ts';
import type { DataPath } from '../brief.ts';

/** What stands at a data path: the value and, in a map, its key; null where the YAML holds nothing. */
interface Place {
  readonly key: Node | null;
  readonly value: Node | null;
}

/** Tells where data stand in a YAML document. */
export interface Locator {
  /** The datum; the nearest enclosing place when the YAML does not hold it. */
  readonly value: (path: DataPath) => Span;
  /** The key of a datum in a map; the datum itself in a list. */
  readonly key: (path: DataPath) => Span;
  /** Some words inside a text; the whole text when they cannot be found there. */
  readonly words: (path: DataPath, words: string, occurrence?: number) => Span;
}

export const locatorOf = (file: SourceFile, document: Document.Parsed): Locator => {
  const value = (path: DataPath): Span => {
    const place = beginning(nearestPlace(document, path));
    return nodeSpan(file, place.value) ?? nodeSpan(file, place.key) ?? startOf(file);
  };
  const key = (path: DataPath): Span => nodeSpan(file, nearestPlace(document, path).key) ?? value(path);
  const words = (path: DataPath, wanted: string, occurrence = 0): Span => {
    const whole = nodeSpan(file, nearestPlace(document, path).value);
    return (whole && wordsInside(whole, wanted, occurrence)) ?? value(path);
  };
  return { value, key, words };
};

const nearestPlace = (document: Document.Parsed, path: DataPath): Place => {
  let place: Place = { key: null, value: document.contents };
  for (const step of path) {
    const next = child(document, place.value, step);
    if (!next) return place;
    place = next;
  }
  return place;
};

/** Whole maps are too long to point at: their key, or their first key, stands for them. */
const beginning = (place: Place): Place => {
  if (!isMap(place.value) && !isSeq(place.value)) return place;
  if (place.key) return { key: place.key, value: null };
  const first = isMap(place.value) ? place.value.items[0] : undefined;
  return first ? { key: asNode(first.key), value: null } : place;
};

const child = (document: Document.Parsed, parent: Node | null, step: string | number): Place | null => {
  const node = isAlias(parent) ? (parent.resolve(document) ?? null) : parent;
  if (isMap(node)) {
    const pair = node.items.find((item) => keyName(item) === String(step));
    return pair ? { key: asNode(pair.key), value: asNode(pair.value) } : null;
  }
  if (isSeq(node) && typeof step === 'number') {
    const item = asNode(node.items[step]);
    return item ? { key: null, value: item } : null;
  }
  return null;
};

const keyName = (pair: Pair): string | null => (isScalar(pair.key) ? String(pair.key.value ?? '') : null);

const asNode = (value: unknown): Node | null =>
  isScalar(value) || isMap(value) || isSeq(value) || isAlias(value) ? value : null;

/** Empty values have no extent, so that their key is shown instead. */
const nodeSpan = (file: SourceFile, node: Node | null): Span | null => {
  const range = node?.range;
  return range && range[1] > range[0] ? spanOf(file, range[0], range[1]) : null;
};

const wordsInside = (span: Span, words: string, occurrence: number): Span | null => {
  let at = span.start - 1;
  for (let found = -1; found < occurrence; found++) {
    at = span.file.text.indexOf(words, at + 1);
    if (at < 0 || at + words.length > span.end) return null;
  }
  return spanOf(span.file, at, at + words.length);
};
