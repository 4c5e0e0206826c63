import type { Brief, Reader } from '../brief.ts';
import { partSections } from '../part-sections.ts';
import { blockNames } from '../schema/content.ts';
import { strictness } from '../schema/tlp.ts';
import { type Finding, forEach, type Lint } from './lint.ts';

const readersPath = ['distribution', 'readers'];

const eachReader = (brief: Brief, check: Parameters<typeof forEach<Reader>>[2]): readonly Finding[] =>
  forEach(brief.distribution.readers, readersPath, check);

/** The readers whose value another reader has already. */
const repeated = (
  brief: Brief,
  field: 'copy' | 'email',
  told: (earlier: Reader, value: string) => string,
): readonly Finding[] => {
  const seen = new Map<string, Reader>();
  return eachReader(brief, (reader, path) => {
    const value = String(reader[field] ?? '').toLowerCase();
    const earlier = seen.get(value);
    if (value !== '' && !earlier) seen.set(value, reader);
    return earlier ? { path: [...path, field], message: told(earlier, value) } : null;
  });
};

const sameCopy: Lint = {
  id: 'COPY-same-number',
  check: (brief) => repeated(brief, 'copy', ({ id }, copy) => `copy ${copy} already belongs to the reader "${id}"`),
};

const gap: Lint = {
  id: 'COPY-gap',
  check: ({ distribution: { readers } }) => {
    const numbers = new Set(readers.map(({ copy }) => copy));
    const missing = readers.findIndex((_, index) => !numbers.has(index + 1)) + 1;
    if (missing === 0 || numbers.size < readers.length) return [];
    const highest = readers.reduce((most, { copy }, index) => (copy > readers[most]!.copy ? index : most), 0);
    const message = `the copies are not numbered from 1 to ${readers.length} without gaps: there is no copy ${missing}`;
    return [{ path: [...readersPath, highest, 'copy'], message }];
  },
};

const sameAddress: Lint = {
  id: 'READER-same-address',
  check: (brief) =>
    repeated(brief, 'email', ({ id }, email) => `${email} is already the address of the reader "${id}"`),
};

const noAddress: Lint = {
  id: 'READER-no-address',
  check: (brief) =>
    eachReader(brief, ({ deliver, email }, path) =>
      deliver === 'e-mail' && email === null
        ? { path: [...path, 'deliver'], message: 'this copy goes by e-mail, and the reader has no address' }
        : null,
    ),
};

const unknownGroup: Lint = {
  id: 'READER-group',
  check: (brief) => {
    const known = brief.distribution.groups.map(({ id }) => id);
    return eachReader(brief, ({ group }, path) =>
      group !== null && !known.includes(group)
        ? { path: [...path, 'group'], message: `no group is called "${group}"`, hint: 'list it under "groups"' }
        : null,
    );
  },
};

const unknownSection: Lint = {
  id: 'READER-section',
  check: (brief) => {
    const known = new Set<string>([...blockNames, ...brief.sections.flatMap((section) => section.id ?? [])]);
    return eachReader(brief, ({ sections }, path) =>
      sections.flatMap((name, index) =>
        known.has(name) ? [] : [{ path: [...path, 'sections', index], message: `no section is called "${name}"` }],
      ),
    );
  },
};

const nothingToRead: Lint = {
  id: 'READER-nothing',
  check: (brief) =>
    eachReader(brief, (reader, path) =>
      partSections(brief, reader).kept.length === 0
        ? {
            path: [...path, reader.ceiling === null ? 'sections' : 'ceiling'],
            message: `nothing of this brief is left for the reader "${reader.id}"`,
            hint: 'a section without a portion mark has the label of the brief; raise the ceiling, or mark portions',
          }
        : null,
    ),
};

const strictOrganisation: Lint = {
  id: 'TLP-strict-org',
  check: (brief) => {
    const [first] = brief.distribution.readers;
    if (brief.handling.tlp !== 'TLP:AMBER+STRICT' || !first) return [];
    const message = 'AMBER+STRICT stays inside one organisation, and the readers have several';
    return eachReader(brief, (reader, path) =>
      reader.org === first.org ? null : { path: [...path, reader.org === null ? 'name' : 'org'], message },
    ).slice(0, 1);
  },
};

const noReader: Finding = {
  path: ['handling', 'tlp'],
  message: 'RED is for named persons, and no reader is named',
  hint: 'list the readers under "distribution"',
};

const redNames: Lint = {
  id: 'TLP-red-names',
  check: (brief) => {
    const { numbered, file, readers } = brief.distribution;
    if (brief.handling.tlp !== 'TLP:RED') return [];
    if (readers.length === 0) return file === null ? [noReader] : [];
    const unnumbered = { path: ['distribution', 'numbered'], message: 'copies of a RED brief are numbered' };
    return [
      ...(numbered ? [] : [{ ...unnumbered, hint: 'write "numbered: true"' }]),
      ...eachReader(brief, (reader, path) => (sharesRed(brief, reader) ? teamFinding([...path, 'kind']) : null)),
    ];
  },
};

const sharesRed = (brief: Brief, { kind, ceiling }: Reader): boolean =>
  kind === 'team' && strictness(ceiling ?? brief.handling.tlp) >= strictness('TLP:RED');

const teamFinding = (path: Finding['path']): Finding => ({
  path,
  message: 'RED is for named persons, and this copy is shared by a team',
  hint: 'name each person, or give the team a lower ceiling',
});

/** What must be right of the readers before any copy is made. */
export const readerLints: readonly Lint[] = [
  sameCopy,
  gap,
  sameAddress,
  noAddress,
  unknownGroup,
  strictOrganisation,
  redNames,
  unknownSection,
  nothingToRead,
];
