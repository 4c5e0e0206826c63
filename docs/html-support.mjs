/** Prints html-support.md: what elements look like and what they are in the PDF, made from the engine's own tables. */
import { unprintedElements } from '../build/src/engine/html/report-unprinted.js';
import { attributesThatStyle } from '../build/src/engine/style/cascade/presentational-hints.js';
import { userAgentSheet } from '../build/src/engine/style/user-agent-sheet.js';
import { roleOf } from '../build/src/paint/structure/role.js';

const rules = [...userAgentSheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors, declarations]) => ({
  names: selectors.split(',').map((selector) => selector.trim()),
  display: /display:\s*([\w-]+)/.exec(declarations)?.[1],
}));

const plain = [
  ...['a', 'abbr', 'br', 'cite', 'data', 'label', 'picture', 'q', 'ruby', 'span', 'time', 'wbr', 'img', 'svg'],
  ...rules.flatMap(({ names }) => names).filter((name) => /^[a-z]\w*$/.test(name)),
];

const displayOf = (name) => rules.findLast(({ names, display }) => display && names.includes(name))?.display;

const inStructure = (name) => {
  if (name === 'img' || name === 'svg') return 'Figure';
  const attributes = new Map(name === 'a' ? [['href', '#x']] : []);
  return roleOf({ kind: 'element', namespace: 'html', name, attributes, parent: null, children: [] }) ?? '';
};

const code = (names) => names.map((name) => `\`${name}\``).join(', ');

/** Names in their order, by what is said of each. */
const groupedBy = (names, describe) => {
  const groups = new Map();
  for (const name of [...names].sort()) groups.set(describe(name), [...(groups.get(describe(name)) ?? []), name]);
  return groups;
};

const elements = groupedBy(new Set(plain), (name) => `${displayOf(name) ?? 'inline'} | ${inStructure(name)}`);
const hidden = [...elements].filter(([key]) => key.startsWith('none')).flatMap(([, names]) => names);
const rows = [...elements]
  .filter(([key]) => !key.startsWith('none'))
  .map(([key, names]) => `| ${code(names)} | ${key} |`);

const told = Object.entries(unprintedElements).map(
  ([name, { message }]) => `| \`${name}\` | ${message.replace(/<\w+>/g, '`$&`')} |`,
);

const styling = groupedBy(attributesThatStyle.keys(), (name) => code([...attributesThatStyle.get(name)].sort()));
const attributes = [...styling].map(([words, names]) => `| ${code(names)} | ${words} |`);

process.stdout.write(`# HTML that is understood

Any HTML is read as the standard says it must be, mistakes are told with their place. Made from the engine's own tables by
\`npm run docs\`. Everything below can be changed with [CSS](css-support.md).

## Elements

How an element is laid out unless CSS says otherwise, and what it is to screen readers (its type in the structure of the
PDF; without one, its text belongs to what stands around it). Elements of any other name are inline.

| Elements | display | Structure |
| --- | --- | --- |
${rows.join('\n')}

Not shown: ${code(hidden)}. A \`figure\` around one picture is a Figure, and its \`figcaption\` the Caption.

## Elements that paper cannot show

A warning says so at the tag.

| Element | Message |
| --- | --- |
${told.join('\n')}

## Attributes

\`id\`, \`class\`, \`style\`, \`lang\`, \`dir\` and \`hidden\` hold everywhere; \`href\`, \`src\`, \`alt\`, \`colspan\`, \`rowspan\`, \`span\`,
\`scope\`, \`role="presentation"\`, \`aria-label\` and \`aria-hidden\` where HTML has them. These stand for CSS:

| Element | Attributes |
| --- | --- |
${attributes.join('\n')}

## Drawings

SVG is drawn as vectors, in the page itself or as a file that \`img\`, \`content\`, a background, a border or a list marker
names: shapes, paths, text, pictures, groups, \`use\`, gradients, patterns, markers, \`clipPath\` and transforms; masks and
filters are told and left out. A \`title\` in it, or \`aria-label\`, is what a screen reader says; \`aria-hidden="true"\` makes
it decoration. A file has its own styles and is shown by itself: it reads no other file, and nothing in the page reaches
into it.
`);
