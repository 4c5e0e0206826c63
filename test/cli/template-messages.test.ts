import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runHere, smallBrief, temporaryFolder } from './run-command.ts';

const page = `<!doctype html>
<html lang="en"><head><title>{{title}}</title></head>
<body>
<p class="pale">{{title}}</p>
<p><a href="#nowhere">see</a></p>
<p class="ref" data-to="#gone">on</p>
<section><b>never closed</section>
<svg width="9" height="9"><rect width="9" height="9"/></svg>
<p class="wide">Donaudampfschifffahrtsgesellschaft</p>
<div class="low">one<br>two<br>three</div>
{{#if title}}
<p><img src="none.png" alt="x"></p>
{{/if}}
<p>{{shout title}}</p>
</body>
</html>
`;

const css = `@page cover { margin: 0 }
.pale { color: #aaa }
.ref::after { content: target-counter(attr(data-to), page) }
.wide { font-size: 99px; white-space: nowrap }
.low { height: 15px; overflow: hidden; font: 12px/15px serif }
p { colr: red }
p { margin: wide }
@page { @left-middle { color: #ccc; content: counter(page) } @bottom-right { content: url(no.png) } }
`;

const project = (text: string) =>
  temporaryFolder({
    'briefs/first.yaml': smallBrief,
    'templates/own/template.yaml':
      'name: own\ndescription: Has mistakes.\nmain: page.hbs\nstyles: [own.css]\nlabels: [en]\nleaves_out: [bottom-line, unknowns]\n',
    'templates/own/labels/en.yaml': 'a: b\n',
    'templates/own/page.hbs': text,
    'templates/own/own.css': css,
  });

interface Told {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly code: string;
}

/** `file:line:column code`, sorted. */
const placesIn = async (text: string): Promise<readonly string[]> => {
  const { stdout } = await runHere(project(text), ['check', '--template', 'own', '--json']);
  const told: readonly Told[] = JSON.parse(stdout).files[0].diagnostics;
  return told.map(({ file, line, column, code }) => `${file?.replace('templates/own/', '')}:${line}:${column} ${code}`);
};

test('what is wrong on the page is told in the template and the stylesheet that somebody wrote', async () => {
  const found = await placesIn(page.replace('{{shout title}}', ''));
  assert.deepEqual([...found].sort(), [
    'own.css:1:1 CSS-unreachable-page',
    'own.css:6:5 CSS-unknown-property',
    'own.css:7:5 CSS-invalid-value',
    'own.css:8:37 TEXT-contrast',
    'own.css:8:78 IMAGE-unreadable',
    'page.hbs:10:1 LAYOUT-clipped',
    'page.hbs:12:4 IMAGE-unreadable',
    'page.hbs:4:1 TEXT-contrast',
    'page.hbs:5:4 LINK-no-target',
    'page.hbs:6:1 LINK-no-target',
    'page.hbs:7:10 HTML-unclosed',
    'page.hbs:8:1 HTML-no-alternative',
    'page.hbs:9:1 LAYOUT-outside-page',
  ]);
});

test('what keeps the page from being written is told there too, with the line shown', async () => {
  assert.deepEqual(await placesIn(page), ['page.hbs:14:6 TEMPLATE-unknown-helper']);
  const wrong = page.replace('{{shout title}}', '{{titel}}');
  assert.deepEqual(await placesIn(wrong), ['page.hbs:14:6 TEMPLATE-unknown-field']);
  const { stderr } = await runHere(project(wrong), ['check', '--template', 'own']);
  assert.match(
    stderr,
    /page\.hbs:14:6: error .*\n14 \| <p>\{\{titel\}\}<\/p>\n {3}\| {6}\^\^\^\^\^\n {2}hint: did you mean "title"/,
  );
});
