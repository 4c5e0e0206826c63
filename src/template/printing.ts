import type { Brief, CitationRegister } from '../brief/index.ts';
import type { Reading } from './brief-places.ts';
import type { Labels } from './labels.ts';
import type { Parameters } from './parameters/parameter.ts';
import type { Setting } from './setting.ts';
import type { Paper, Template } from './template.ts';

/** All that helpers may know while one brief is printed; `citations`, `asked` and `readings` grow with the page. */
export interface Printing {
  readonly brief: Brief;
  readonly template: Template;
  readonly labels: Labels;
  readonly language: string;
  readonly paper: Paper;
  readonly setting: Setting;
  /** Of the template, with the values of this run. */
  readonly parameters: Parameters;
  /** Gives endnotes their numbers in order of first use. */
  readonly citations: CitationRegister;
  /** What the template has asked for so far: fields of the brief (`treaty.ladder`) and helpers, by name. */
  readonly asked: Set<string>;
  /** What it has read so far. */
  readonly readings: Reading[];
}
