import type { Report } from '../diagnostics/index.ts';
import type { Parameters } from './parameters/parameter.ts';
import { resolveParameters } from './parameters/resolve-parameters.ts';
import { subjectPartial } from './render-letter.ts';
import type { FindTemplate, TemplateFiles } from './template.ts';
import { readChain } from './template-chain.ts';
import { TemplateMemory } from './template-memory.ts';

/** What a template says of itself, without its partials being read. */
export interface TemplateDescription {
  readonly name: string;
  readonly description: string;
  /** What it lets people set. */
  readonly parameters: Parameters['declared'];
  /** Whether it prints briefs, or the messages that carry them. */
  readonly prints: 'briefs' | 'letters';
}

/** Describes a template; null when a message says what is wrong with its description or that of one that it extends. */
export const describeTemplate = (
  files: TemplateFiles,
  find: FindTemplate,
  report: Report,
  memory: TemplateMemory = new TemplateMemory(),
): TemplateDescription | null => {
  const chain = readChain(files, find, memory, report);
  if (!chain) return null;
  const { name, description } = chain[0].manifest;
  const isLetter = chain.some((layer) => layer.files.list().includes(`${subjectPartial}.hbs`));
  const parameters = resolveParameters(chain, report).declared;
  return { name, description, parameters, prints: isLetter ? 'letters' : 'briefs' };
};
