/** How documents look on paper when nobody says otherwise. */
export const userAgentSheet = `
html, body, address, article, aside, blockquote, center, dd, details, dialog, dir, div, dl, dt, fieldset, figcaption,
figure, footer, form, h1, h2, h3, h4, h5, h6, header, hgroup, hr, legend, li, main, menu, nav, ol, optgroup, p, pre,
search, section, summary, ul { display: block }
area, base, basefont, command, datalist, head, link, meta, noembed, noframes, param, rp, script, style, template,
title, track, source, [hidden], dialog:not([open]), input[type=hidden] { display: none }
html { orphans: 2; widows: 2; hyphens: manual }
body { margin: 8px }

p, dl, menu, ol, ul, dir { margin-block: 1em }
blockquote, figure { margin: 1em 40px }
address, cite, dfn, em, i, var { font-style: italic }
b, strong { font-weight: bolder }
center { text-align: center }
pre { margin-block: 1em; white-space: pre }
code, kbd, pre, samp, tt { font-family: monospace; hyphens: none }
small { font-size: smaller }
big { font-size: larger }
sub { vertical-align: sub; font-size: 0.75em; line-height: 0 }
sup { vertical-align: super; font-size: 0.75em; line-height: 0 }
mark { background-color: #ff0; color: #000 }
u, ins { text-decoration: underline }
s, strike, del { text-decoration: line-through }
abbr[title] { text-decoration: none }
nobr { white-space: nowrap }
q::before { content: open-quote }
q::after { content: close-quote }
hr { border: 1px solid #808080; border-style: solid none none; margin-block: 0.5em; color: #808080 }
figcaption, caption { break-inside: avoid }
figure, blockquote { break-inside: auto }
img, svg { break-inside: avoid; overflow: hidden }
svg:not(:root) { overflow: hidden }
summary { font-weight: bolder }
fieldset { border: 1px solid #808080; margin-inline: 2px; padding: 0.35em 0.75em 0.625em }
bdi, output { unicode-bidi: isolate }
bdo { unicode-bidi: isolate-override }
textarea { white-space: pre-wrap }
button, input, select, textarea { display: inline-block }

h1, h2, h3, h4, h5, h6 { font-weight: bold; break-after: avoid; break-inside: avoid; bookmark-label: content(text) }
h1 { font-size: 2em; margin-block: 0.67em; bookmark-level: 1 }
h2 { font-size: 1.5em; margin-block: 0.83em; bookmark-level: 2 }
h3 { font-size: 1.17em; margin-block: 1em; bookmark-level: 3 }
h4 { margin-block: 1.33em; bookmark-level: 4 }
h5 { font-size: 0.83em; margin-block: 1.67em; bookmark-level: 5 }
h6 { font-size: 0.67em; margin-block: 2.33em; bookmark-level: 6 }

li { display: list-item }
summary { display: block }
ol, ul, menu, dir { counter-reset: list-item; padding-inline-start: 40px }
ol { list-style-type: decimal }
ul, menu, dir { list-style-type: disc }
:is(ol, ul, menu, dir) :is(ul, menu, dir) { list-style-type: circle }
:is(ol, ul, menu, dir) :is(ol, ul, menu, dir) :is(ul, menu, dir) { list-style-type: square }
:is(ol, ul, menu, dir) :is(ol, ul, menu, dir) { margin-block: 0 }
dd { margin-inline-start: 40px }
dt { break-after: avoid }
::marker { unicode-bidi: isolate; font-variant-numeric: tabular-nums; text-transform: none; text-indent: 0; white-space: pre }

table { display: table; box-sizing: border-box; border-spacing: 2px; border-collapse: separate; text-indent: 0 }
caption { display: table-caption; text-align: center; break-after: avoid }
colgroup { display: table-column-group }
col { display: table-column }
thead { display: table-header-group; vertical-align: middle; break-inside: avoid }
tbody { display: table-row-group; vertical-align: middle }
tfoot { display: table-footer-group; vertical-align: middle; break-inside: avoid }
tr { display: table-row; vertical-align: inherit }
td, th { display: table-cell; vertical-align: inherit; padding: 1px }
th { font-weight: bold; text-align: center }

::footnote-call { content: counter(footnote); vertical-align: super; font-size: 0.75em; line-height: 0 }
::footnote-marker { content: counter(footnote) ". " }
`;
