import type { Brief } from '../brief/index.ts';
import { type Diagnostic, DiagnosticLog, type Report } from '../diagnostics/index.ts';
import {
  type FindTemplate,
  loadTemplate,
  type Template,
  type TemplateFiles,
  TemplateMemory,
} from '../template/index.ts';

/** The templates of one run, each read and compiled once however many briefs are printed with it. */
export interface TemplateShelf {
  /** The template of that name; null when it is missing or has mistakes, which are reported for every brief. */
  readonly take: (name: string, brief: Brief, report: Report) => Template | null;
}

interface Loaded {
  readonly template: Template | null;
  readonly diagnostics: readonly Diagnostic[];
}

const load = (files: TemplateFiles, find: FindTemplate, memory: TemplateMemory): Loaded => {
  const log = new DiagnosticLog();
  return { template: loadTemplate(files, find, log.report, memory), diagnostics: log.entries };
};

export const createTemplateShelf = (find: FindTemplate, memory = new TemplateMemory()): TemplateShelf => {
  const shelf = new Map<string, Loaded>();
  const loaded = (name: string, files: TemplateFiles): Loaded => {
    const known = shelf.get(name) ?? load(files, find, memory);
    shelf.set(name, known);
    return known;
  };
  return {
    take: (name, brief, report) => {
      const answer = find(name);
      if (answer.kind === 'missing') {
        const span = brief.locate(['template']);
        report({ severity: 'error', code: 'TEMPLATE-unknown', message: answer.message, span });
        return null;
      }
      const { template, diagnostics } = loaded(name, answer.files);
      diagnostics.forEach(report);
      return template;
    },
  };
};
