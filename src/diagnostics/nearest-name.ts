/** Edit distance with adjacent swaps (optimal string alignment). */
const distance = (a: string, b: string): number => {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
};

/** One bit for each letter of a word. */
const lettersOf = (word: string): number => {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
};

const count = (bits: number): number => {
  let rest = bits;
  let found = 0;
  for (; rest !== 0; rest &= rest - 1) found++;
  return found;
};

/** Each letter that one word has and the other lacks takes one edit or more: most words are told apart by that. */
const mayBeWithin = (limit: number, a: number, b: number): boolean => count(a & ~b) <= limit && count(b & ~a) <= limit;

/** The candidate closest to a mistyped name, or null when none is close enough to be meant. */
export const nearestName = (name: string, candidates: Iterable<string>): string | null => {
  const wanted = name.slice(0, 60).toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const letters = lettersOf(wanted);
  let nearest: string | null = null;
  let least = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const known = candidate.toLowerCase();
    if (!mayBeWithin(least - 1, letters, lettersOf(known))) continue;
    const apart = distance(wanted, known);
    if (apart < least) [nearest, least] = [candidate, apart];
  }
  return nearest;
};

/** The hint that goes with an unknown name: the nearest known one, or the whole list when it is short. */
export const nameHint = (name: string, candidates: readonly string[]): string => {
  const nearest = nearestName(name, candidates);
  if (nearest) return `did you mean "${nearest}"?`;
  if (candidates.length === 0) return 'there is none to name here';
  return candidates.length <= 12 ? `use one of ${candidates.join(', ')}` : 'see the documentation for the known names';
};
