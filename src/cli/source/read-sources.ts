import { type Brief, readBrief, type SourceState, sourceStates } from '../../brief/index.ts';
import { type Diagnostic, DiagnosticLog } from '../../diagnostics/index.ts';
import { sourceFolders } from '../../project/source-folders.ts';
import { copyReader, readArchive } from '../../resources/index.ts';
import { briefNames, readBriefInput } from '../brief-inputs.ts';
import type { Terminal } from '../terminal.ts';

/** The sources of one brief, or the messages that say why it could not be read. */
export interface BriefSources {
  readonly brief: string;
  readonly states: readonly SourceState[];
  readonly diagnostics: readonly Diagnostic[];
}

const readOne = async (name: string, sources: string | undefined, terminal: Terminal): Promise<BriefSources> => {
  const input = await readBriefInput(name, process.cwd(), terminal);
  if (input.kind === 'error') return { brief: name, states: [], diagnostics: [input.diagnostic] };
  const log = new DiagnosticLog();
  const brief: Brief | null = readBrief(input.file, log.report);
  if (!brief) return { brief: name, states: [], diagnostics: log.entries };
  const folders = sourceFolders(input.file, process.cwd(), sources);
  const archive = await readArchive(brief.sources, copyReader(input.file, folders));
  return { brief: name, states: sourceStates(brief, archive), diagnostics: [] };
};

/** The sources of the named briefs, else of all, one brief after the other. */
export const readSources = async (
  named: readonly string[],
  sources: string | undefined,
  terminal: Terminal,
): Promise<readonly BriefSources[]> => {
  const found: BriefSources[] = [];
  for (const name of briefNames(named, process.cwd())) found.push(await readOne(name, sources, terminal));
  return found;
};
