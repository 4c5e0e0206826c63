import type { ShapedGlyph } from '../engine/index.ts';

/** Where the text of a cluster ends, given the glyph after the cluster's last one. */
export type ClusterEnd = (nextGlyph: number, cluster: number) => number;

/** The ends of the clusters of a run: each at the next larger cluster, which need not be that of the next glyph. */
export const clusterEnds = (glyphs: readonly ShapedGlyph[], length: number): ClusterEnd => {
  if (isAscending(glyphs)) return (nextGlyph) => glyphs[nextGlyph]?.cluster ?? length;
  const starts = [...new Set(glyphs.map((glyph) => glyph.cluster))].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, at) => [start, starts[at + 1] ?? length]));
  return (_, cluster) => ends.get(cluster) ?? length;
};

const isAscending = (glyphs: readonly ShapedGlyph[]): boolean => {
  for (let at = 1; at < glyphs.length; at++) if (glyphs[at]!.cluster < glyphs[at - 1]!.cluster) return false;
  return true;
};
