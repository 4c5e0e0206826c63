import { explainEdtf } from '../../brief/index.ts';
import type { CitationDetails } from './citation-details.ts';
import { isRecord, type PageFacts, pageFacts } from './page-facts.ts';

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

const firstOf = (candidates: readonly (string | null | undefined)[]): string | null =>
  candidates.map((text) => clean(text ?? '')).find((text) => text !== '') ?? null;

/** A text, the name of a thing, or those of a list of them: JSON-LD allows each. */
const namesIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [clean(value)];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return isRecord(value) ? namesIn(value.name) : [];
};

const isArticle = (thing: Readonly<Record<string, unknown>>): boolean =>
  namesIn(thing['@type']).some((type) => /(Article|Posting|Report)$/.test(type));

/** The thing of the page that is the article; a page tells of its site and its path beside it. */
const articleIn = ({ linkedData }: PageFacts): Readonly<Record<string, unknown>> =>
  linkedData.find(isArticle) ?? linkedData.find((thing) => thing.headline !== undefined) ?? {};

const isAddress = (text: string): boolean => /^[a-z]+:\/\//i.test(text);

const authorsOf = (article: Readonly<Record<string, unknown>>, meta: PageFacts['meta']): readonly string[] => {
  const lists = [
    namesIn(article.author),
    ...['citation_author', 'dc.creator', 'article:author', 'author'].map((name) => meta.get(name) ?? []),
  ];
  const named = lists.map((names) => names.map(clean).filter((name) => name !== '' && !isAddress(name)));
  return [...new Set(named.find((names) => names.length > 0) ?? [])];
};

/** The day as the page writes it, whatever its hour and zone; also `2024/06/19`, as citation tags have it. */
const dateIn = (written: string): string | null => {
  const [date] = /^\d{4}(-\d{2}(-\d{2})?)?(?=T|\s|$)/.exec(clean(written).replaceAll('/', '-')) ?? [];
  return date !== undefined && explainEdtf(date) === null ? date : null;
};

const dateNames = ['citation_publication_date', 'citation_date', 'article:published_time', 'dc.date', 'date'];

const dateOf = (article: Readonly<Record<string, unknown>>, meta: PageFacts['meta']): string | null =>
  [...namesIn(article.datePublished), ...dateNames.flatMap((name) => meta.get(name) ?? [])]
    .map(dateIn)
    .find((date) => date !== null) ?? null;

const languageOf = (candidates: readonly (string | null | undefined)[]): string | null => {
  const tag = firstOf(candidates)?.replace('_', '-') ?? '';
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : null;
};

/** JSON-LD comes first, then the tags for citation, those for social networks, and what every page has. */
export const detailsOfHtml = (html: string): CitationDetails => {
  const facts = pageFacts(html);
  const { meta } = facts;
  const article = articleIn(facts);
  const tag = (name: string): string | undefined => meta.get(name)?.[0];
  const [headline] = namesIn(article.headline ?? article.name);
  const url = firstOf([facts.canonical, tag('og:url'), ...namesIn(article.url)]);
  return {
    type: isArticle(article) || tag('og:type') === 'article' || tag('citation_title') ? 'article' : 'webpage',
    title: firstOf([headline, tag('citation_title'), tag('dc.title'), tag('og:title'), facts.title]),
    authors: authorsOf(article, meta),
    site: firstOf([tag('citation_journal_title'), tag('og:site_name'), ...namesIn(article.publisher)]),
    date: dateOf(article, meta),
    url: url !== null && isAddress(url) ? url : null,
    language: languageOf([...namesIn(article.inLanguage), facts.language, tag('og:locale')]),
  };
};
