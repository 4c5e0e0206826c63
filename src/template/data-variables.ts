/** The variables that templates see beside the fields of the brief, and what they hold. */
export const dataVariables = {
  root: 'the brief, from wherever a template is: `@root.claims`',
  index: 'in `#each`: the number of the entry, from 0',
  key: 'in `#each`: the name or the number of the entry',
  first: 'in `#each`: whether the entry is the first',
  last: 'in `#each`: whether the entry is the last',
  language: 'the language of labels and texts',
  paper: '`A4`, `Letter` or `A5`',
  orientation: '`portrait` or `landscape`, as template.yaml says',
  parameters: "the values of the template's parameters, by name",
  profile: '`standard`, `clear-print` or `large-print`: for which readers the type is',
  stacked: 'whether the type is too large for columns, so that tables are set as lists',
  copy: 'in a copy for a reader `{ number, name }`, to be printed at the end of lines in the margins; else absent',
  embargoed: 'whether the embargo of the brief still holds',
  duplex: 'whether the pages are printed on both sides and need room for the binding',
  cropMarks: 'whether the paper will be cut',
} as const;
