import type { FontCollection } from '../../src/engine/index.ts';
import { type DrawnPage, drawPage } from './draw-page.ts';
import { inkOf } from './ink.ts';
import type { ReferenceTest } from './manifest.ts';
import { difference, type Picture, picturesOf, top } from './pixels.ts';

/**
 * How a test ends. `proven`: the display lists are equal; `passed`: the pictures are. `unknown`: the lists differ, and
 * nothing here can draw pictures.
 */
export type Verdict =
  | { readonly kind: 'proven' | 'passed' | 'unknown' }
  | { readonly kind: 'failed'; readonly why: string };

const failed = (why: string): Verdict => ({ kind: 'failed', why });

/** Judges by display lists alone, or by pictures where they differ. */
export const judge = (test: ReferenceTest, fonts: FontCollection, looksAtPictures: boolean): Verdict => {
  const page = drawPage(test.html, fonts);
  if (test.expect) {
    const { pages } = test.expect;
    return page.lists.length === pages ? { kind: 'proven' } : failed(`${page.lists.length} pages for ${pages}`);
  }
  const verdicts = test.refs.map(([relation, path]) => {
    const verdict = compare(test, page, drawPage(path, fonts), path, looksAtPictures, relation);
    return relation === 'match' ? verdict : opposite(verdict);
  });
  const matches = verdicts.filter((_, index) => test.refs[index]![0] === 'match');
  const others = verdicts.filter((_, index) => test.refs[index]![0] === 'mismatch');
  return worst([...(matches.length > 0 ? [best(matches)] : []), ...others]);
};

const order: readonly Verdict['kind'][] = ['proven', 'passed', 'unknown', 'failed'];
const rank = ({ kind }: Verdict): number => order.indexOf(kind);
const best = (all: readonly Verdict[]): Verdict => all.reduce((a, b) => (rank(b) < rank(a) ? b : a));
const worst = (all: readonly Verdict[]): Verdict => all.reduce((a, b) => (rank(b) > rank(a) ? b : a));

const opposite = (verdict: Verdict): Verdict => {
  if (verdict.kind === 'unknown') return verdict;
  return verdict.kind === 'failed' ? { kind: 'passed' } : failed('looks like what it must not look like');
};

/** Of a page on a screen only so much is seen. */
const fold = 600;

const compare = (
  test: ReferenceTest,
  page: DrawnPage,
  reference: DrawnPage,
  path: string,
  looksAtPictures: boolean,
  relation: 'match' | 'mismatch',
): Verdict => {
  if (isBlank(reference)) return failed('the reference is blank');
  if (haveEqualInk(test, page, reference, path)) return { kind: 'proven' };
  if (!looksAtPictures) return { kind: 'unknown' };
  const [ours, theirs] = [seen(test, page, null), seen(test, reference, path)];
  if (ours.length !== theirs.length) return failed(`${ours.length} pages for ${theirs.length}`);
  return comparePictures(test, ours, theirs, path, relation);
};

const isBlank = ({ lists }: DrawnPage): boolean => lists.every((list) => inkOf(list).length === 1);

const haveEqualInk = (test: ReferenceTest, page: DrawnPage, reference: DrawnPage, path: string): boolean => {
  const ours = chosen(test, page.lists, null).map(inkOf);
  const theirs = chosen(test, reference.lists, path).map(inkOf);
  return JSON.stringify(ours) === JSON.stringify(theirs);
};

const seen = (test: ReferenceTest, page: DrawnPage, path: string | null): readonly Picture[] => {
  const pictures = picturesOf(page.pdf());
  return test.kind === 'screen' ? pictures.slice(0, 1).map((one) => top(one, fold)) : chosen(test, pictures, path);
};

const comparePictures = (
  test: ReferenceTest,
  ours: readonly Picture[],
  theirs: readonly Picture[],
  path: string,
  relation: 'match' | 'mismatch',
): Verdict => {
  const found = ours.map((picture, index) => difference(picture, theirs[index]!));
  const most = Math.max(0, ...found.map((one) => one.most));
  const pixels = found.reduce((sum, one) => sum + one.pixels, 0);
  const hard = found.reduce((sum, one) => sum + one.hard, 0);
  const allowed = allowance(test, path);
  const isWithin = pixels === 0 || (most <= allowed.most && pixels <= allowed.pixels);
  const isClose = relation === 'match' ? hard <= 3 + allowed.pixels : most <= 8;
  return isWithin || isClose ? { kind: 'passed' } : failed(`${hard} pixels differ`);
};

const stem = (path: string): string =>
  path
    .split('/')
    .at(-1)!
    .replace(/\.\w+$/, '');

/** The last difference that the suite allows for a reference. */
const allowance = ({ fuzzy = [] }: ReferenceTest, path: string): { readonly most: number; readonly pixels: number } => {
  let allowed = { most: 0, pixels: 0 };
  for (const entry of fuzzy) {
    const [, name, rest = entry] = /^([^:;=]+):(.*)$/.exec(entry.trim()) ?? [];
    if (name !== undefined && stem(name.split('==').at(-1)!) !== stem(path)) continue;
    const [most, pixels] = rest.split(';').map((part) => Number(part.split('=').at(-1)!.split('-').at(-1)));
    if (most !== undefined && pixels !== undefined) allowed = { most, pixels };
  }
  return allowed;
};

/** The pages that count; `path` is the reference's, null for the test itself. */
const chosen = <T>({ pages }: ReferenceTest, all: readonly T[], path: string | null): readonly T[] => {
  if (!pages) return all;
  const [, name, ranges = pages] = /^([^:]+):(.*)$/.exec(pages) ?? [];
  const isOfReference = name !== undefined;
  if (isOfReference !== (path !== null) || (name !== undefined && path !== null && stem(name) !== stem(path)))
    return all;
  const isIn = (number: number): boolean =>
    ranges.split(',').some((range) => {
      const [first, last] = range.trim().split('-');
      const from = first ? Number(first) : 1;
      const to = last === undefined ? from : last ? Number(last) : all.length;
      return number >= from && number <= to;
    });
  return all.filter((_, index) => isIn(index + 1));
};
