/**
 * Who gets a brief, and in which form. The same fields stand under `distribution` in a brief or alone in a file of
 * readers. A reader takes from its group what it does not say itself; passwords and signatures will get fields of
 * their own here once copies can carry them.
 */
import * as z from 'zod/mini';
import { flag, id, language, list, optional, reference, required, text } from './field.ts';
import { addressFormat, formatted, lineFormat } from './format.ts';
import { tlpLabels } from './tlp.ts';

export const papers = ['A4', 'Letter', 'A5'] as const;
export const profiles = ['standard', 'clear-print', 'large-print'] as const;

const line = formatted(lineFormat);

/** What the readers of a group have in common. */
const shared = {
  org: optional(text, 'The organisation'),
  lang: optional(language, "The language of the copy; the brief's own when left out"),
  deliver: optional(z.enum(['file', 'print', 'e-mail']), 'How the copy is delivered; as a file when left out'),
  paper: optional(z.enum(papers), "The paper of the copy; the brief's own when left out"),
  profile: optional(
    z.enum(profiles),
    'How it is set: clear print has 14 points, large print 18; standard when left out',
  ),
  sections: list(z.string(), 'The only sections of the copy, by id or block name; all when empty'),
  ceiling: optional(z.enum(tlpLabels), 'The strictest label that may be read; stricter portions are left out'),
};

const group = z.strictObject({
  id: required(id, 'The id of the group'),
  name: optional(text, 'Its name'),
  ...shared,
});

const reader = z.strictObject({
  id: required(id, 'The id of the reader'),
  name: required(line, 'The name printed on the copy'),
  ...shared,
  kind: optional(z.enum(['person', 'team']), 'A person, or a team that shares the copy; RED admits persons only'),
  role: optional(text, "The reader's post"),
  email: optional(formatted(addressFormat), 'The e-mail address'),
  copy: required(z.int().check(z.minimum(1)), 'The number of the copy, counted from 1 without gaps'),
  group: optional(reference, 'The group whose settings hold where the reader has none'),
  note: optional(text, 'A note on the copy'),
});

type WrittenReader = z.output<typeof reader>;
type Group = z.output<typeof group>;

const settled = (own: WrittenReader, from: Group | undefined) => ({
  ...own,
  kind: own.kind ?? ('person' as const),
  org: own.org ?? from?.org ?? null,
  lang: own.lang ?? from?.lang ?? null,
  deliver: own.deliver ?? from?.deliver ?? ('file' as const),
  paper: own.paper ?? from?.paper ?? null,
  profile: own.profile ?? from?.profile ?? ('standard' as const),
  sections: own.sections.length > 0 ? own.sections : (from?.sections ?? []),
  ceiling: own.ceiling ?? from?.ceiling ?? null,
});

const writtenDistribution = z.strictObject({
  numbered: flag('Whether copies are numbered; RED requires it'),
  show_list: flag('Whether the list of readers is printed'),
  groups: list(group, 'Settings that several readers share'),
  readers: list(reader, 'The readers, one copy each'),
});

/** The readers of a brief, each with the settings of its group. */
export const distribution = z.pipe(
  writtenDistribution,
  z.transform(({ readers, groups, ...rest }) => {
    const byId = new Map(groups.map((each) => [each.id, each]));
    return { ...rest, groups, readers: readers.map((own) => settled(own, byId.get(own.group ?? ''))) };
  }),
);
