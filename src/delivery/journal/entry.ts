import * as z from 'zod/mini';

const text = z.string();
const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** The first line: what the journal is about. */
const opened = z.strictObject({
  kind: z.literal('opened'),
  /** A name of its own, so that two journals of one brief are told apart. */
  journal: text,
  brief: text,
  version: text,
  /** SHA-256 of the readers and how they are reached. */
  readers: digest,
});

const readersChanged = z.strictObject({ kind: z.literal('readers-changed'), readers: digest });

const made = z.strictObject({
  kind: z.literal('made'),
  reader: text,
  copy: z.int(),
  file: text,
  sha256: digest,
});

/** Written before the first byte goes out: whoever finds it without an answer does not know what happened. */
const handingOver = z.strictObject({
  kind: z.literal('handing-over'),
  reader: text,
  address: text,
  message_id: text,
  sha256: digest,
});

const handedOver = z.strictObject({ kind: z.literal('handed-over'), reader: text, answer: text });

/** The server, or the way to it, said no; `is_final` when asking again would get the same answer. */
const failed = z.strictObject({ kind: z.literal('failed'), reader: text, answer: text, is_final: z.boolean() });

/** The whole message went out and no answer came back. */
const unanswered = z.strictObject({ kind: z.literal('unanswered'), reader: text, problem: text });

/** What a person, or an option, said about a delivery of which nobody knows how it ended. */
const decided = z.strictObject({ kind: z.literal('decided'), reader: text, decision: z.enum(['resend', 'skip']) });

/** A torn last line was cut off, by consent; what it held is kept here. */
const cut = z.strictObject({ kind: z.literal('cut'), bytes: z.int(), sha256: digest, text });

const step = z.discriminatedUnion('kind', [
  opened,
  readersChanged,
  made,
  handingOver,
  handedOver,
  failed,
  unanswered,
  decided,
  cut,
]);

const position = z.object({
  /** Counts from 0 and alone rules the order. */
  seq: z.int(),
  /** The clock of the machine, in ISO 8601; noted only, since clocks jump. */
  time: text,
});

/** What happened. */
export type JournalStep = z.output<typeof step>;

/** What happened, and its place in the order. */
export type JournalEntry = JournalStep & z.output<typeof position>;

/** A line as it stands in the file: an entry, closed by its hash. */
const line = z.looseObject({ ...position.shape, hash: digest });

/** The entry that a parsed line holds; null when it is none. */
export const asEntry = (value: unknown): JournalEntry | null => {
  const whole = line.safeParse(value);
  if (!whole.success) return null;
  const { seq, time, hash: _, ...rest } = whole.data;
  const what = step.safeParse(rest);
  return what.success ? { seq, time, ...what.data } : null;
};
