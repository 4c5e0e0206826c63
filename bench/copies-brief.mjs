const sentence =
  'The envoy reported that the depot at the river stood empty before the talks were moved to the capital.';

const section = (index) =>
  `  - { block: text, title: Part ${index + 1}, text: "${Array.from({ length: 30 }, (_, at) => `${sentence} No. ${index * 30 + at}.`).join(' ')}" }`;

/** A brief of about so many pages. */
export const briefOfPages = (pages) => `schema: briefing/1
id: bench
lang: en
title: A brief for many readers
kind: note
as_of: "2024-12-05"
handling: { tlp: "TLP:CLEAR" }
bottom_line: The depot stood empty.
unknowns: { none: It is only measured }
revisions: [{ version: "1.0", date: "2024-12-06", kind: initial, note: First issue }]
sections:
${Array.from({ length: pages }, (_, index) => section(index)).join('\n')}
`;

const letters = 'abcdefghijklmnopqrstuvwxyz';

const nameOf = (index) => {
  const letter = (factor) => letters[(index * factor + factor * factor) % letters.length];
  return `${letter(7).toUpperCase()}. ${letter(3).toUpperCase()}${[5, 9, 11, 13, 17, 19].map(letter).join('')}`;
};

/** Readers of different names who all get the same. */
export const readersFile = (count) =>
  `readers:\n${Array.from({ length: count }, (_, index) => `  - { id: r${index + 1}, name: ${nameOf(index)}, copy: ${index + 1} }`).join('\n')}\n`;
