import { readFileSync } from 'node:fs';
import { type Brief, checkBrief, readBrief } from '../../src/brief/index.ts';
import { type Diagnostic, formatPlace, type SourceFile } from '../../src/diagnostics/index.ts';

const folder = new URL('../../../test/brief/fixtures/', import.meta.url);

/** The text of a brief beside these tests. */
export const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

export const fileOf = (text: string): SourceFile => ({ path: 'b.yaml', text });

/** A message on one line: place, severity, code, sentence, hint. */
export const oneLine = ({ severity, code, message, span, hint }: Diagnostic): string => {
  const place = span ? formatPlace(span) : '-';
  return `${place} ${severity} ${code}: ${message}${hint ? ` (${hint})` : ''}`;
};

export interface Reading {
  readonly brief: Brief | null;
  readonly messages: readonly string[];
}

/** Reads and checks a text, collecting what is reported. */
export const readText = (text: string): Reading => {
  const messages: string[] = [];
  const report = (diagnostic: Diagnostic) => messages.push(oneLine(diagnostic));
  const brief = readBrief(fileOf(text), report);
  if (brief) checkBrief(brief, report);
  return { brief, messages };
};

/** A brief that is known to be good. */
export const goodBrief = (name: string): Brief => {
  const { brief, messages } = readText(fixture(name));
  if (!brief) throw new Error(messages.join('\n'));
  return brief;
};

/** Replaces the one place where a text stands; a test that no longer fits its fixture fails here. */
export const edit = (text: string, from: string, to: string): string => {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times in the fixture`);
  return parts.join(to);
};
