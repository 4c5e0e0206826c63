import { isRecord } from './guards.ts';
import type { Helper } from './helper.ts';
import { escapeHtml, Markup } from './markup.ts';

/**
 * Texts in one line, with a separator between them; those that hold nothing are left out. For lists of records, `of`
 * names the field to take.
 *
 * @param list the texts, or records
 * @param by= the separator; a comma when left out
 * @param of= the field of the records to take
 *
 * Usage: `{{join aliases by="; "}}`, `{{join authors of="name"}}`
 */
export const join: Helper = ({ args: [list], hash, problem }) => {
  if (!Array.isArray(list)) return problem('"join" needs a list');
  const separator = typeof hash.by === 'string' ? hash.by : ', ';
  const field = hash.of;
  const texts = list.map((entry: unknown) =>
    typeof field === 'string' && isRecord(entry) ? ownField(entry, field) : entry,
  );
  return new Markup(
    escapeHtml(
      texts
        .filter((text) => text !== null && text !== '')
        .map(String)
        .join(separator),
    ),
  );
};

const ownField = (entry: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(entry, name) ? (entry[name] ?? null) : null;
