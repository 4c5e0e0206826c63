/**
 * The documents that the bench prints. A case makes a document of any size; its `sizes` are measured one after the
 * other, and the time may grow by no more than `slack` times what the size grows by.
 */
import { longDocument } from './long-document.mjs';

const words = 'The envoy reported that the depot at the river stood empty before the talks were moved to the capital. ';

/** Text of about so many characters whose sentences differ, so that no cache sees the same line twice. */
const prose = (length, seed = 0) => {
  const sentences = Array.from({ length: Math.ceil(length / (words.length + 6)) }, (_, index) => {
    return `${words.slice(0, -2)} ${((index + seed) * 7919) % 99991}. `;
  });
  return sentences.join('').slice(0, length);
};

const times = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join('\n');

const page = (body, css = '') => ({
  html: {
    path: 'bench.html',
    text: `<!doctype html><html lang="en"><title>Bench</title><style>body { font: 10pt serif } ${css}</style><body>${body}`,
  },
  stylesheets: [],
  assets: { read: (url) => ({ kind: 'error', message: `${url} is not part of the bench` }) },
});

const tableRow = (index) =>
  `<tr><th>Item ${index}</th><td>${prose(60, index)}</td><td>${index * 3}</td><td>${(index * 17) % 101} %</td></tr>`;

const table = (rows) =>
  page(
    `<table><thead><tr><th>Item</th><th>Text</th><th>Sum</th><th>Share</th></tr></thead>${times(rows, tableRow)}</table>`,
    'td, th { border: 1px solid; padding: 2pt }',
  );

const paragraph = (kilobytes) => page(`<p>${prose(kilobytes * 1000)}</p>`);

const footnotes = (count) =>
  page(
    times(count, (index) => `<p>${prose(150, index)}<span class="note">Note ${prose(80, index)}</span></p>`),
    '.note { float: footnote }',
  );

const nesting = (depth) =>
  page(
    '<div>'.repeat(depth) + times(200, (index) => `<p>${prose(300, index)}</p>`) + '</div>'.repeat(depth),
    'div { padding: 0.1px 0 0 0.5px }',
  );

const slackOfDoubling = 1.1;

export const cases = [
  { name: 'brief', unit: 'pages', sizes: [6, 100, 1000], long: [3000], slack: 1.3, make: longDocument },
  { name: 'table', unit: 'rows', sizes: [5000, 10000], slack: slackOfDoubling, make: table },
  { name: 'paragraph', unit: 'kB', sizes: [500, 1000], slack: slackOfDoubling, make: paragraph },
  { name: 'footnotes', unit: 'notes', sizes: [2500, 5000], slack: slackOfDoubling, make: footnotes },
  { name: 'nesting', unit: 'deep', sizes: [100, 200], slack: slackOfDoubling, make: nesting },
];
