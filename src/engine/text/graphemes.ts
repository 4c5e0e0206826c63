let segmenter: Intl.Segmenter | null = null;

/** Made when a text first needs it: that alone takes as long as opening several fonts. */
const segment = (text: string): readonly string[] => {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), (cluster) => cluster.segment);
};

/** Text in which every UTF-16 unit is a grapheme cluster of its own. */
const plain =
  /^[\x20-\u02ff\u0370-\u03ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\uac00-\ud7a3\u4e00-\u9fff]*$/;

/** Grapheme clusters of a text (UAX 29): what a reader takes for one character. */
export const graphemes = (text: string): readonly string[] => (plain.test(text) ? text.split('') : segment(text));

/** The offset at which each grapheme cluster ends. */
export const graphemeEnds = (text: string): readonly number[] => {
  let end = 0;
  return graphemes(text).map((cluster) => {
    end += cluster.length;
    return end;
  });
};
