/**
 * Brief -> HtmlSource.
 *
 * 1. `loadTemplate` reads a template folder once: its description, labels, styles and partials. Partials are parsed,
 *    checked, rewritten so that each unknown field can be reported, and compiled.
 * 2. `renderBrief` prints a brief with it: Handlebars writes the HTML, helpers write dates, numbers, names and the marks
 *    of endnotes.
 * 3. `renderLetter` prints the message that carries a reader's copy, from a template of its own.
 *
 * It reads no files (they are handed in), knows no layout, and never reaches a prototype.
 */

export type { ReadyPartials } from './compile/ready-partials.ts';
export { describeTemplate, type TemplateDescription } from './describe-template.ts';
export { helperNames } from './helpers/index.ts';
export { plainText } from './helpers/plain.ts';
export { wordsOf } from './labels.ts';
export { loadTemplate } from './load-template.ts';
export { type ChangedParameters, changeParameters } from './parameters/change-parameters.ts';
export type { Parameter, Parameters } from './parameters/parameter.ts';
export { valuesOf } from './parameters/resolve-parameters.ts';
export { type RenderedBrief, type RenderOptions, renderBrief } from './render-brief.ts';
export { type Letter, type LetterFacts, renderLetter } from './render-letter.ts';
export { plainSetting, type Setting } from './setting.ts';
export type { FindTemplate, ModuleAnswer, Paper, Template, TemplateAnswer, TemplateFiles } from './template.ts';
export { TemplateMemory } from './template-memory.ts';
