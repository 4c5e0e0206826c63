/** What somebody who looks at the preview has chosen; null leaves it to the command line and the brief. */
export interface PreviewChoices {
  readonly brief: string | null;
  readonly template: string | null;
  readonly language: string | null;
  readonly paper: string | null;
  /** The id of a reader, whose copy is shown. */
  readonly reader: string | null;
  /** Values of the template's parameters, as they were typed. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Reads choices from the query of an address, in which a parameter is `set=name=value`. */
export const readChoices = (query: URLSearchParams): PreviewChoices => ({
  brief: query.get('brief'),
  template: query.get('template'),
  language: query.get('language'),
  paper: query.get('paper'),
  reader: query.get('reader'),
  parameters: new Map(query.getAll('set').map(parameterOf)),
});

const parameterOf = (entry: string): readonly [name: string, value: string] => {
  const at = entry.indexOf('=');
  return [entry.slice(0, at), entry.slice(at + 1)];
};

/** The same for choices that are the same. */
export const keyOf = ({ parameters, ...rest }: PreviewChoices): string =>
  JSON.stringify([rest.brief, rest.template, rest.language, rest.paper, rest.reader, [...parameters].sort()]);
