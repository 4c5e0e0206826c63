import { type Brief, CitationRegister, type Reader } from '../brief/index.ts';
import { DiagnosticLog, nameHint, type Report, startOf } from '../diagnostics/index.ts';
import { labelsFor, printPartial } from './print-partial.ts';
import type { Printing } from './printing.ts';
import { plainSetting } from './setting.ts';
import type { Template } from './template.ts';

/** The words of one message. */
export interface Letter {
  /** One line. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What a template of messages may say beside the brief. */
export interface LetterFacts {
  readonly reader: Reader;
  /** The language of the copy, and so of the message. */
  readonly language: string;
  /** How many copies there are. */
  readonly total: number;
  /** The name of the copy's file. */
  readonly file: string;
  /** Where the copy lies; null when it is attached. */
  readonly link: string | null;
}

/** The partial that only templates of messages have. */
export const subjectPartial = 'subject.txt';
const textPartial = 'text.txt';

/** Three line ends and more leave no more than one empty line. */
const tidy = (text: string): string => `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;

const lineBreaks = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** A line break in a subject would let a value add a header of its own to the message. */
const checkSubject = (subject: string, { mainFile }: Template, report: Report): void => {
  if (subject !== '' && !lineBreaks.test(subject)) return;
  const what = subject === '' ? 'is empty' : 'has a line break or another control character in it';
  const hint = `look at ${subjectPartial}.hbs and at the title of the brief`;
  report({ severity: 'error', code: 'MAIL-subject', message: `the subject ${what}`, span: startOf(mainFile), hint });
};

const printNamed = (name: string, facts: object, printing: Printing, report: Report): string => {
  const { byName } = printing.template.partials;
  const partial = byName[name];
  if (partial) return printPartial(partial, facts, printing, report)?.text ?? '';
  const message = `the template has no file "${name}.hbs"`;
  const span = startOf(printing.template.mainFile);
  report({ severity: 'error', code: 'TEMPLATE-missing', message, span, hint: nameHint(name, Object.keys(byName)) });
  return '';
};

/**
 * Prints the message that carries a reader's copy: `subject.txt.hbs`, `text.txt.hbs`, and the main partial as HTML. Null
 * when the template has mistakes, which are all reported.
 */
export const renderLetter = (brief: Brief, template: Template, facts: LetterFacts, report: Report): Letter | null => {
  const labels = labelsFor(facts.language, brief, template, report);
  if (!labels) return null;
  const log = new DiagnosticLog();
  const citations = new CitationRegister();
  const printing: Printing = {
    brief,
    template,
    labels,
    language: labels.language,
    paper: 'A4',
    setting: plainSetting,
    parameters: template.parameters,
    citations,
    asked: new Set(),
    readings: [],
  };
  const context = { brief, ...facts };
  const print = (name: string): string => printNamed(name, context, printing, log.report);
  const subject = print(subjectPartial).trim();
  const letter = { subject, text: tidy(print(textPartial)), html: print(template.main) };
  checkSubject(subject, template, log.report);
  log.entries.forEach(report);
  return log.hasErrors ? null : letter;
};
