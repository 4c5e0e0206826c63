import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { briefOfPages } from '../copies-brief.mjs';

const shipped = 'briefs/military-implications.yaml';

/** Text alone, or the longest of the shipped briefs, with its tables and charts. */
const briefOf = (kind, pages) => (kind === 'shipped' ? readFileSync(shipped, 'utf8') : briefOfPages(pages));

const brief = 'briefs/bench.yaml';
const partial = 'templates/ours/parts/masthead.hbs';
const styles = 'templates/ours/ours.css';

/** The words that follow `bottom_line:`, on its line or below it. */
const withWord = (text, word) => text.replace(/^(bottom_line:(?: [>|]-?\n\s*| )"?)/m, `$1${word} `);

let texts = {};

/** A project with one brief and a house style, in a new folder. */
export const writeProject = (kind, pages) => {
  const folder = mkdtempSync(join(tmpdir(), 'briefpress-preview-'));
  texts = {
    [brief]: `template: ours\n${briefOf(kind, pages).replace(/^template:.*\n/m, '')}`,
    'templates/ours/template.yaml': 'name: ours\ndescription: Ours\nextends: standard\nstyles: [ours.css]\n',
    [partial]: readFileSync('templates/standard/parts/masthead.hbs', 'utf8'),
    [styles]: 'h1 { color: #123456 }\n',
  };
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  if (kind === 'shipped')
    cpSync('briefs', join(folder, 'briefs'), { recursive: true, filter: (path) => !path.endsWith('.yaml') });
  return folder;
};

/** What is saved, under which name, and what then stands in the drawing of the first page. */
export const changes = () => [
  {
    name: 'brief',
    path: brief,
    make: (round) => ({ text: withWord(texts[brief], `Word${round}x`), shows: { words: `Word${round}x` } }),
  },
  {
    name: 'template',
    path: partial,
    make: (round) => ({
      text: texts[partial].replace('<h1', `<p>Wording${round}</p><h1`),
      shows: { words: `Wording${round}` },
    }),
  },
  {
    name: 'style',
    path: styles,
    make: (round) => ({
      text: `h1 { color: #1234${(16 + round).toString(16)} }\n`,
      shows: { fill: `rgb(18 52 ${16 + round})` },
    }),
  },
];
