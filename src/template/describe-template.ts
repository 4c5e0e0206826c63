import { subjectPartial } from './render-letter.ts';
import type { FindTemplate, TemplateFiles } from './template.ts';
import { readChain } from './template-chain.ts';

/** What a template says of itself, without its partials being read. */
export interface TemplateDescription {
  readonly name: string;
  readonly description: string;
  /** Whether it prints briefs, or the messages that carry them. */
  readonly prints: 'briefs' | 'letters';
}

/** Describes a template; null when its description or that of one that it extends has mistakes. */
export const describeTemplate = (files: TemplateFiles, find: FindTemplate): TemplateDescription | null => {
  const chain = readChain(files, find, () => {});
  if (!chain) return null;
  const { name, description } = chain[0].manifest;
  const isLetter = chain.some((layer) => layer.files.list().includes(`${subjectPartial}.hbs`));
  return { name, description, prints: isLetter ? 'letters' : 'briefs' };
};
