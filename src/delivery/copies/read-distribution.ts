import { type Brief, checkReaders, decodeText, type Reader, withReaders } from '../../brief/index.ts';
import type { Report, SourceFile } from '../../diagnostics/index.ts';
import { type BriefJob, readJob } from '../../press.ts';

/** A brief with its readers, all of it checked; null when either cannot be used. */
export const readDistribution = (job: BriefJob, readers: SourceFile | null, report: Report): Brief | null => {
  let isSound = true;
  const watch: Report = (diagnostic) => {
    if (diagnostic.severity === 'error') isSound = false;
    report(diagnostic);
  };
  const brief = readJob(job, watch);
  const complete = brief && withItsReaders(brief, job, readers, watch);
  if (complete && complete.distribution.readers.length === 0) watch(noReaders(complete));
  return isSound ? complete : null;
};

/** A brief with the readers of a file: the one that is given, or its own; null when they cannot be used. */
export const withItsReaders = (
  brief: Brief,
  job: BriefJob,
  readers: SourceFile | null,
  report: Report,
): Brief | null => {
  const file = readers ?? readersFile(brief, job, report);
  const complete = file ? withReaders(brief, file, report) : brief;
  if (complete && file) checkReaders(complete, report);
  return complete;
};

/** Those who get a brief; nobody when that cannot be read. */
export const readersOf = (brief: Brief, job: BriefJob): readonly Reader[] =>
  withItsReaders(brief, job, null, () => {})?.distribution.readers ?? [];

const usualFile = 'readers.yaml';

/** The file that the brief names, or the one that lies beside a brief that names nobody. */
const readersFile = (brief: Brief, job: BriefJob, report: Report): SourceFile | null => {
  const { file, readers } = brief.distribution;
  if (file === null && readers.length > 0) return null;
  const answer = job.assets.read(file ?? usualFile, job.brief);
  if (answer.kind === 'found') {
    const text = decodeText(answer.bytes, answer.path);
    if (!('code' in text)) return text;
    report(text);
  } else if (file !== null) report(unreadable(brief, file, answer.message));
  return null;
};

const unreadable = (brief: Brief, file: string, why: string): Parameters<Report>[0] => ({
  severity: 'error',
  code: 'READER-file',
  message: `the readers in "${file}" cannot be read: ${why}`,
  span: brief.locate(['distribution']),
  hint: 'write the path from the folder of the brief',
});

const noReaders = (brief: Brief): Parameters<Report>[0] => ({
  severity: 'error',
  code: 'READER-none',
  message: 'nobody is named who gets a copy',
  span: brief.locate(['distribution']),
  hint: 'list readers under "distribution", or name a file with --readers',
});
