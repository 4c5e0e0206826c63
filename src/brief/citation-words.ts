/** The fixed words of citations in one language. */
export interface CitationWords {
  readonly open: string;
  readonly close: string;
  readonly and: string;
  readonly others: string;
  readonly editor: string;
  readonly editors: string;
  readonly within: string;
  readonly accessed: string;
  /** Kinds of places in a source: alone, and for a range. */
  readonly places: Readonly<Record<PlaceKind, readonly [one: string, several: string]>>;
}

export type PlaceKind = 'line' | 'page' | 'paragraph' | 'article' | 'section' | 'chapter' | 'time';

const english: CitationWords = {
  open: '“',
  close: '”',
  and: 'and',
  others: 'et al.',
  editor: 'ed.',
  editors: 'eds.',
  within: 'in',
  accessed: 'accessed',
  places: {
    line: ['line', 'lines'],
    page: ['p.', 'pp.'],
    paragraph: ['para.', 'paras.'],
    article: ['Art.', 'Arts'],
    section: ['§', '§§'],
    chapter: ['ch.', 'chs'],
    time: ['at', 'at'],
  },
};

const ukrainian: CitationWords = {
  open: '«',
  close: '»',
  and: 'і',
  others: 'та ін.',
  editor: 'ред.',
  editors: 'ред.',
  within: 'у:',
  accessed: 'дата звернення',
  places: {
    line: ['рядок', 'рядки'],
    page: ['с.', 'с.'],
    paragraph: ['абз.', 'абз.'],
    article: ['ст.', 'ст.'],
    section: ['§', '§§'],
    chapter: ['розд.', 'розд.'],
    time: ['на', 'на'],
  },
};

/** The words of a language; those of English where it has none of its own. */
export const citationWordsIn = (lang: string): CitationWords => (lang.split('-')[0] === 'uk' ? ukrainian : english);
