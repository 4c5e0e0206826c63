/** A plain six-page brief of about 14,000 characters, written in HTML and in Typst's own markup, as often as asked. */

const subjects = [
  'The harbour council',
  'The ferry company',
  'A joint commission',
  'The county engineer',
  'One witness',
];
const actions = ['reported', 'denied', 'confirmed in writing', 'assumed', 'told the committee'];
const matters = [
  'that the bridge would open later than the contract allows',
  'that the costs of the detour are borne by the villages on the east bank',
  'that the piers had been inspected twice since the flood',
  'that no other crossing carries goods vehicles in winter',
  'that the survey of the river bed is older than the new channel',
];

const pick = (list, index) => list[index % list.length];

const sentence = (index) =>
  `${pick(subjects, index)} ${pick(actions, index + Math.floor(index / 5))} ${pick(matters, index * 3 + 1)}, item ${index}.`;

const paragraph = (first) => Array.from({ length: 5 }, (_, index) => sentence(first + index)).join(' ');

const section = (index) => ({
  heading: `Part ${index + 1}: what is known of the crossing`,
  paragraphs: Array.from({ length: 4 }, (_, part) => paragraph(index * 20 + part * 5)),
  rows: Array.from({ length: 5 }, (_, row) => [
    `Pier ${row + 1}`,
    `${(index * 7 + row * 3) % 40} m`,
    pick(actions, row),
  ]),
  points: Array.from({ length: 3 }, (_, point) => sentence(index * 31 + point)),
});

const sections = (copies) => Array.from({ length: copies * 6 }, (_, index) => section(index));

const sectionInHtml = ({ heading, paragraphs, rows, points }) =>
  [
    `<h2>${heading}</h2>`,
    ...paragraphs.map((text) => `<p>${text}</p>`),
    '<table><tr><th>Pier</th><th>Depth</th><th>Standing</th></tr>',
    ...rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`),
    '</table><ul>',
    ...points.map((point) => `<li>${point}</li>`),
    '</ul>',
  ].join('\n');

/** Each section fills one page, so that all programs print the same number of pages. */
const css = `
@font-face { font-family: Bench; src: url(regular.ttf) }
@font-face { font-family: Bench; font-weight: bold; src: url(bold.ttf) }
@page { size: A4; margin: 25mm; @bottom-center { content: counter(page) } }
body { font: 9pt/1.3 Bench; text-align: justify }
h2 { font-size: 15pt } h2 + p { margin-top: 0 } h2:not(:first-of-type) { break-before: page }
table { width: 100%; border-collapse: collapse } th, td { border: 0.5pt solid; padding: 3pt; text-align: left }`;

export const briefInHtml = (copies) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>The crossing</title><style>${css}</style><body>
${sections(copies).map(sectionInHtml).join('\n')}`;

const sectionInTypst = ({ heading, paragraphs, rows, points }) =>
  [
    `= ${heading}`,
    ...paragraphs,
    `#table(columns: (1fr, 1fr, 1fr), stroke: 0.5pt, ..(${[['Pier', 'Depth', 'Standing'], ...rows]
      .flat()
      .map((cell) => `[${cell}],`)
      .join('')}))`,
    points.map((point) => `- ${point}`).join('\n'),
  ].join('\n\n');

export const briefInTypst = (copies) =>
  `#set document(title: "The crossing")
#set page(paper: "a4", margin: 25mm, numbering: "1")
#set text(font: "Source Serif 4", size: 9pt, lang: "en")
#set par(justify: true, leading: 0.6em)

${sections(copies).map(sectionInTypst).join('\n\n#pagebreak()\n\n')}
`;
