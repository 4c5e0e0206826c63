import type { Source } from './brief.ts';
import { formatDate } from './format-date.ts';

interface CitationWords {
  readonly open: string;
  readonly close: string;
  readonly accessed: string;
  readonly and: string;
  readonly edited: string;
}

const english: CitationWords = { open: '“', close: '”', accessed: 'accessed', and: 'and', edited: 'ed.' };
const ukrainian: CitationWords = { open: '«', close: '»', accessed: 'дата звернення', and: 'і', edited: 'ред.' };

const wordsFor = (lang: string): CitationWords => (lang.split('-')[0] === 'uk' ? ukrainian : english);

/** An endnote: author, "title", outlet, date, address, and the place in the source. */
export const formatCitation = (source: Source, at: string | null, lang: string): string => {
  const parts = [...bibliography(source, lang), ...access(source, lang), at];
  const filled = parts.filter((part) => part !== null && part !== '');
  return `${filled.join(', ')}.`;
};

const bibliography = ({ csl }: Source, lang: string): readonly (string | null)[] => {
  const words = wordsFor(lang);
  return [
    names(csl.author, words),
    `${words.open}${csl.title}${words.close}`,
    csl.author.length === 0 && csl.editor.length > 0 ? `${names(csl.editor, words)} (${words.edited})` : null,
    csl.genre,
    csl['event-title'],
    csl['container-title'],
    volume(csl),
    csl.number,
    [csl['publisher-place'], csl.publisher].filter((part) => part !== null).join(': '),
    csl.issued === null ? null : formatDate(csl.issued, lang),
    csl.page,
  ];
};

const access = ({ csl, url, accessed }: Source, lang: string): readonly (string | null)[] => {
  const address = csl.DOI === null ? (csl.URL ?? url) : `https://doi.org/${csl.DOI}`;
  return [address, accessed === null ? null : `${wordsFor(lang).accessed} ${formatDate(accessed, lang)}`];
};

const volume = ({ volume: number, issue }: Source['csl']): string | null => {
  if (number === null) return issue;
  return issue === null ? number : `${number}(${issue})`;
};

type Name = Source['csl']['author'][number];

const names = (people: readonly Name[], words: CitationWords): string | null => {
  const all = people.map(nameOf).filter((name) => name !== '');
  const last = all.at(-1);
  if (last === undefined) return null;
  return all.length === 1 ? last : `${all.slice(0, -1).join(', ')} ${words.and} ${last}`;
};

const nameOf = ({ literal, given, family }: Name): string =>
  literal ?? [given, family].filter((part) => part !== null).join(' ');
