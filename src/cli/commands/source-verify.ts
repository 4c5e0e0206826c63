import type { SourceState } from '../../brief/index.ts';
import { answerJson, counted, diagnosticsToJson, hasErrors, showMessages } from '../answer.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { type BriefSources, readSources } from '../source/read-sources.ts';
import type { Terminal } from '../terminal.ts';
import { textTable } from '../text-table.ts';
import type { SourceReadingOptions } from './source-list.ts';

/** A source without a copy promises nothing that could be broken. */
const isSound = ({ copy, placesAbsent }: SourceState): boolean =>
  (copy === 'sound' || copy === 'none') && placesAbsent.length === 0;

const copyInWords: Readonly<Record<SourceState['copy'], string>> = {
  sound: 'unchanged',
  changed: 'CHANGED',
  unrecorded: 'no sha256',
  missing: 'MISSING',
  none: 'no saved copy',
};

const placesInWords = ({ copy, placesFound, placesAbsent, placesUnchecked }: SourceState): string => {
  if (copy === 'none' || copy === 'missing') return '';
  const absent = placesAbsent.length > 0 ? `, NOT THERE: ${placesAbsent.join('; ')}` : '';
  const unchecked = placesUnchecked > 0 ? `, ${placesUnchecked} that cannot be looked up` : '';
  return `${counted(placesFound, 'place')} found${absent}${unchecked}`;
};

const table = ({ brief, states }: BriefSources): string =>
  `${brief}\n${textTable(
    states.map((state) => [
      `  ${state.source.id}`,
      copyInWords[state.copy],
      state.source.file ?? '',
      placesInWords(state),
    ]),
  )}`;

const toJson = ({ brief, states, diagnostics }: BriefSources): object => ({
  brief,
  ok: !hasErrors(diagnostics) && states.every(isSound),
  sources: states.map(({ source, ...state }) => ({ id: source.id, file: source.file, ...state })),
  diagnostics: diagnosticsToJson(diagnostics),
});

/** Compares the saved copies of sources with their recorded hashes, and looks up the cited places. */
export const sourceVerify = async (
  named: readonly string[],
  options: SourceReadingOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const found = await readSources(named, options.sources, terminal);
  const diagnostics = found.flatMap((entry) => entry.diagnostics);
  showMessages(diagnostics, options, terminal);
  if (options.json) answerJson({ files: found.map(toJson) }, terminal);
  else if (!options.quiet)
    terminal.result(
      found
        .filter((entry) => entry.diagnostics.length === 0)
        .map(table)
        .join(''),
    );
  const ok = !hasErrors(diagnostics) && found.every(({ states }) => states.every(isSound));
  return ok ? exitCode.done : exitCode.inputErrors;
};
