import type { FontSource } from './font.ts';

type Described = Pick<FontSource, 'weight' | 'style'>;

/** Order in which weights are tried for a wanted one (css-fonts-4 §5.2, step 4 "font-weight"). */
const weightRank = (weight: number, wanted: number): number => {
  const beyond = 10_000;
  const apart = Math.abs(weight - wanted);
  if (wanted >= 400 && wanted <= 500) {
    if (weight >= wanted && weight <= 500) return apart;
    return weight < wanted ? beyond + apart : 2 * beyond + apart;
  }
  const isOnPreferredSide = wanted < 400 ? weight <= wanted : weight >= wanted;
  return isOnPreferredSide ? apart : beyond + apart;
};

/** The sources of one family, the best match for a style first: style decides before weight (css-fonts-4 §5.2). */
export const matchFont = <Source extends Described>(
  family: readonly Source[],
  weight: number,
  style: 'normal' | 'italic',
): readonly Source[] =>
  [...family].sort((a, b) => {
    if (a.style !== b.style) return a.style === style ? -1 : 1;
    return weightRank(a.weight, weight) - weightRank(b.weight, weight);
  });
