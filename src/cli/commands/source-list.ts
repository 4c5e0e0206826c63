import { answerJson, codeFor, diagnosticsToJson, showMessages } from '../answer.ts';
import type { CommonOptions } from '../common-options.ts';
import type { ExitCode } from '../exit-code.ts';
import { type BriefSources, readSources } from '../source/read-sources.ts';
import type { Terminal } from '../terminal.ts';
import { textTable } from '../text-table.ts';

export interface SourceReadingOptions extends CommonOptions {
  readonly sources?: string;
}

const table = ({ brief, states }: BriefSources): string =>
  `${brief}\n${textTable(
    states.map(({ source: { id, reliability, file, csl } }) => [
      `  ${id}`,
      reliability,
      csl.issued ?? 'undated',
      file ?? 'no saved copy',
      csl.title,
    ]),
  )}`;

const toJson = ({ brief, states, diagnostics }: BriefSources): object => ({
  brief,
  sources: states.map(({ source: { id, csl, file, sha256, url, reliability } }) => ({
    id,
    title: csl.title,
    issued: csl.issued,
    reliability,
    file,
    sha256,
    url: csl.URL ?? url,
  })),
  diagnostics: diagnosticsToJson(diagnostics),
});

/** Lists the sources of briefs. */
export const sourceList = async (
  named: readonly string[],
  options: SourceReadingOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const found = await readSources(named, options.sources, terminal);
  const diagnostics = found.flatMap((entry) => entry.diagnostics);
  showMessages(diagnostics, options, terminal);
  if (options.json) answerJson({ files: found.map(toJson) }, terminal);
  else
    terminal.result(
      found
        .filter((entry) => entry.diagnostics.length === 0)
        .map(table)
        .join(''),
    );
  return codeFor(diagnostics);
};
