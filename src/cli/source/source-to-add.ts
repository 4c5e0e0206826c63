import type { NewSource } from '../../brief/index.ts';
import type { sourceTypes } from '../../brief/schema/source-types.ts';
import type { CitationDetails } from '../../resources/index.ts';

/** What the person says of a source; it comes before what the file says. */
export interface CitationOptions {
  readonly type?: (typeof sourceTypes)[number];
  readonly title?: string;
  readonly author?: readonly string[];
  readonly site?: string;
  readonly date?: string;
  readonly url?: string;
  readonly language?: string;
  readonly accessed?: string;
  readonly reliability?: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  readonly ratedBy?: string;
  readonly descriptor?: string;
}

type NewName = NonNullable<NewSource['csl']['author']>[number];

/** `Family, Given` is split as bibliographies do; any other name stays whole. */
const nameOf = (text: string): NewName => {
  const [, family, given] = /^([^,]+),\s*([^,]+)$/.exec(text) ?? [];
  return family !== undefined && given !== undefined ? { family, given } : { literal: text };
};

/** Without the entries that say nothing, which would be written as `null`. */
const filled = <Fields extends Readonly<Record<string, unknown>>>(fields: Fields): Partial<Fields> => {
  const kept: Partial<Fields> = { ...fields };
  for (const name in kept) if (kept[name] === undefined) delete kept[name];
  return kept;
};

const withOptions = (details: CitationDetails, options: CitationOptions) => ({
  type: options.type ?? details.type,
  title: options.title ?? details.title,
  authors: options.author ?? details.authors,
  site: options.site ?? details.site,
  date: options.date ?? details.date,
  url: options.url ?? details.url,
  language: options.language ?? details.language,
});

/** The source as it will stand in the brief; null when nobody says its title, which none can do without. */
export const sourceToAdd = (
  copy: Pick<NewSource, 'id' | 'file' | 'sha256'>,
  details: CitationDetails,
  options: CitationOptions,
): NewSource | null => {
  const { type, title, authors, site, date, url, language } = withOptions(details, options);
  if (title === null) return null;
  const bibliography = filled({
    author: authors.length === 0 ? undefined : authors.map(nameOf),
    'container-title': site ?? undefined,
    issued: date ?? undefined,
    language: language ?? undefined,
    URL: url ?? undefined,
  });
  const { accessed, reliability, ratedBy, descriptor } = options;
  return {
    id: copy.id,
    csl: { type, title, ...bibliography },
    file: copy.file,
    sha256: copy.sha256,
    ...filled({ accessed, reliability, rated_by: ratedBy, descriptor }),
  };
};

/** The details that a reader of the brief will look for and not find, each with the option that gives it. */
export const missingDetails = ({ csl, reliability }: NewSource): readonly string[] => [
  ...(csl.author?.length ? [] : ['author']),
  ...(csl['container-title'] === undefined ? ['site'] : []),
  ...(csl.issued === undefined ? ['date'] : []),
  ...(reliability === undefined ? ['reliability'] : []),
];
