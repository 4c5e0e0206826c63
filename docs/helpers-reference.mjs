/** Prints helpers.md, made from the comments above the helpers of templates. */
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../src/template/helpers/', import.meta.url);
const declared = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport const (\w+): Helper =/g;

/** The lines of a comment without their stars. */
const linesOf = (comment) => comment.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trimEnd());

/** One paragraph from lines that were wrapped for the editor. */
const joined = (lines) => lines.join(' ').replace(/\s+/g, ' ').trim();

const readHelper = ([, comment, name]) => {
  const lines = linesOf(comment);
  const parameters = lines.flatMap((line) => {
    const found = /^@param (\S+) (.+)$/.exec(line);
    return found ? [{ name: found[1], meaning: found[2] }] : [];
  });
  const usage = lines.findIndex((line) => line.startsWith('Usage:'));
  if (usage < 0) throw new Error(`the helper "${name}" has no line "Usage:"`);
  const prose = lines.slice(0, usage).filter((line) => !line.startsWith('@param'));
  return { name, parameters, prose: joined(prose), usage: joined(lines.slice(usage)).slice('Usage: '.length) };
};

const helpers = readdirSync(folder)
  .sort()
  .flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(declared)].map(readHelper))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

const parameterRow = ({ name, meaning }) => `| \`${name}\` | ${meaning} |`;

const chapter = ({ name, parameters, prose, usage }) =>
  [
    `## ${name}`,
    prose,
    ...(parameters.length === 0
      ? []
      : [['| Parameter | Meaning |', '|---|---|', ...parameters.map(parameterRow)].join('\n')]),
    `Usage: ${usage}`,
  ].join('\n\n');

const introduction = `# Helpers of templates

What a template may call besides Handlebars' own \`each\`, \`if\`, \`unless\` and \`with\`. A parameter that ends in \`=\` is
given by name. This page is made from the program: \`npm run docs\` writes it.`;

const ownHelpers = `## Helpers of your own

What no helper here does, a helper of your own can do: a function in a CommonJS module of the template's folder, which
\`template.yaml\` names as \`helpers: helpers.cjs\`. It gets the arguments of its call, then what it may want to know.

\`\`\`js
// templates/ours/helpers.cjs
exports.initials = (name) => name.split(' ').map(([first]) => first).join('');
exports.badge = (text, { hash, html, escapeHtml }) => html(\`<b class="\${hash.kind}">\${escapeHtml(text)}</b>\`);
\`\`\`

Usage: \`{{initials name}}\`, \`{{badge title kind="new"}}\`

| Property | Meaning |
|---|---|
| \`hash\` | the arguments that are given by name |
| \`brief\` | the brief, as the template sees it |
| \`language\`, \`paper\` | as in \`@language\` and \`@paper\` |
| \`parameters\` | the values of the template's parameters, by name |
| \`html\` | marks a text as HTML; every other text is escaped |
| \`escapeHtml\` | escapes a text that goes into such HTML |

A template that extends yours has its helpers too. A name that is taken already, in the list below, is refused; what a
helper throws is reported where it is called.

**A module is code: it may do all that you may, with your files and your network.** So none runs unless you say
\`--allow-code\` (of \`build\`, \`preview\`, \`check\`, \`inspect\`, \`copies\` and \`send\`); say it only for templates that you trust.`;

process.stdout.write(`${[introduction, ownHelpers, ...helpers.map(chapter)].join('\n\n')}\n`);
