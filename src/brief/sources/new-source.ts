import type { BriefSource } from '../schema/brief-schema.ts';

type WrittenSource = NonNullable<BriefSource['sources']>[number];

/** A source as it is written into a brief: fields that are not known are left out. */
export type NewSource = WrittenSource & { readonly id: string; readonly file: string; readonly sha256: string };
