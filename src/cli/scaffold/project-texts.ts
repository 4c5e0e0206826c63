import { houseJsonSchema } from '../../brief/house/house-json-schema.ts';
import { jsonSchema } from '../../brief/schema/json-schema.ts';
import { briefText } from './brief-text.ts';

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

const house = `# yaml-language-server: $schema=./house.schema.json

# What this house asks of its briefs. "briefpress explain" lists the rules.
schema: house/1
set: default
`;

const readme = `# Briefs

    npx briefpress build          # prints every brief of briefs/ into output/
    npx briefpress check          # finds every error without printing
    npx briefpress new brief NAME # begins another brief
    npx briefpress new template NAME # begins a house style

The look is that of the template in templates/house; briefpress.yaml says how strictly briefs are checked.
`;

const workflow = `name: briefs
on: [push, pull_request]
jobs:
  print:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 20 }
      - run: npx briefpress check
      - run: npx briefpress build
      - uses: actions/upload-artifact@v4
        with: { name: briefs, path: output/ }
`;

const editor = {
  'yaml.schemas': {
    './brief.schema.json': 'briefs/*.yaml',
    './house.schema.json': 'briefpress.yaml',
  },
};

/** A project that prints at once: a brief, a house file, schemas for editors, and a workflow for a code host. */
export const projectTexts = (date: string): Readonly<Record<string, string>> => ({
  'briefs/first.yaml': briefText({ id: 'first', kind: 'note', date, schema: '../brief.schema.json' }).replace(
    'authors: [Your name]\n',
    'authors: [Your name]\ntemplate: house\n',
  ),
  'briefpress.yaml': house,
  'brief.schema.json': json(jsonSchema()),
  'house.schema.json': json(houseJsonSchema()),
  'Readme.md': readme,
  '.gitignore': 'output/\n',
  '.vscode/settings.json': json(editor),
  '.github/workflows/briefs.yml': workflow,
});
