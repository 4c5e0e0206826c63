import type { Source } from './brief.ts';
import { type CitationWords, citationWordsIn } from './citation-words.ts';
import { formatDate } from './format-date.ts';
import { formatLocator } from './format-locator.ts';

type Csl = Source['csl'];

/** Works that stand alone; all others are parts of something, and their titles stand in quotation marks. */
const wholeWorks: ReadonlySet<Csl['type']> = new Set([
  'book',
  'dataset',
  'document',
  'legislation',
  'map',
  'report',
  'treaty',
]);

/** A source in full: author, title, outlet, date, address, and the place in it; what is not known leaves no gap. */
export const formatCitation = (source: Source, at: string | null, lang: string): string => {
  const words = citationWordsIn(lang);
  const place = at === null ? null : formatLocator(at, lang);
  const parts = [...bibliography(source.csl, lang, words), ...access(source, lang, words), place];
  const line = parts.filter((part) => part !== null && part !== '').join(', ');
  return line.endsWith('.') ? line : `${line}.`;
};

const bibliography = (csl: Csl, lang: string, words: CitationWords): readonly (string | null)[] => [
  names(csl.author, words),
  titleOf(csl, words),
  editorsOf(csl, words),
  csl.genre,
  csl['event-title'],
  containerOf(csl, words),
  volumeOf(csl),
  csl.number,
  [csl['publisher-place'], csl.publisher].filter((part) => part !== null).join(': '),
  csl.issued === null ? null : formatDate(csl.issued, lang),
  csl.page === null ? null : pagesOf(csl.page, lang),
];

const titleOf = ({ type, title }: Csl, { open, close }: CitationWords): string =>
  wholeWorks.has(type) ? title : `${open}${title}${close}`;

const editorsOf = ({ author, editor }: Csl, words: CitationWords): string | null => {
  if (author.length > 0 || editor.length === 0) return null;
  return `${names(editor, words)} (${editor.length === 1 ? words.editor : words.editors})`;
};

const containerOf = (csl: Csl, { within }: CitationWords): string | null => {
  const container = csl['container-title'];
  return container !== null && csl.type === 'chapter' ? `${within} ${container}` : container;
};

const pagesOf = (page: string, lang: string): string => formatLocator(/^\d/.test(page) ? `p. ${page}` : page, lang);

const access = ({ csl, url, accessed }: Source, lang: string, words: CitationWords): readonly (string | null)[] => {
  const doi = csl.DOI?.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, '');
  const address = doi === undefined ? (csl.URL ?? url) : `https://doi.org/${doi}`;
  return [address, accessed === null ? null : `${words.accessed} ${formatDate(accessed, lang)}`];
};

const volumeOf = ({ volume, issue }: Csl): string | null => {
  if (volume === null) return issue;
  return issue === null ? volume : `${volume}(${issue})`;
};

type Name = Csl['author'][number];

/** More names than this are cut to the first. */
const mostNames = 3;

const names = (people: readonly Name[], words: CitationWords): string | null => {
  const all = people.map(nameOf).filter((name) => name !== '');
  const [first] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined) return null;
  if (all.length > mostNames) return `${first} ${words.others}`;
  return all.length === 1 ? last : `${all.slice(0, -1).join(', ')} ${words.and} ${last}`;
};

const nameOf = ({ literal, given, family }: Name): string =>
  literal ?? [given, family].filter((part) => part !== null).join(' ');
