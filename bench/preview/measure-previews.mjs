import { printTable } from '../print-table.mjs';
import { median, runProcess } from '../run-process.mjs';
import { findProgram } from './find-program.mjs';

/** What the preview shows, and within how many ms a saved file is to be on the screen. */
const cases = [
  { kind: 'plain', pages: 10, allowed: 200 },
  { kind: 'plain', pages: 100, allowed: 1000 },
  { kind: 'shipped', pages: 12, allowed: null },
];

const rounds = 15;

const measure = ({ kind, pages, allowed }) => {
  const words = ['bench/preview/measure-preview.mjs', kind, String(pages), String(rounds)];
  const measured = JSON.parse(runProcess(process.execPath, words).stdout);
  return Object.entries(measured.times).map(([change, times]) => ({
    brief: kind,
    pages: measured.pages,
    change,
    milliseconds: median(times),
    cpu: measured.cpu[change],
    allowed,
  }));
};

const heads = ['brief', 'pages', 'saved', 'median ms', 'CPU ms', 'wanted'];

const rowOf = ({ brief, pages, change, milliseconds, cpu, allowed }) => [
  brief,
  String(pages),
  change,
  milliseconds.toFixed(0),
  cpu?.toFixed(0) ?? '-',
  allowed === null ? '-' : String(allowed),
];

/** From saving a file to its change on the screen; `CPU ms` is what the preview itself takes of it. */
export const measurePreviews = (asJson) => {
  if (findProgram('chromium') === null) {
    console.log('preview: Chromium is not installed, so nothing is measured');
    return;
  }
  const results = cases.flatMap(measure);
  if (asJson) console.log(JSON.stringify({ preview: results }, null, 2));
  else printTable(heads, results.map(rowOf));
};
