import { decodeText, type Edition, readBrief } from '../brief/index.ts';
import type { SourceFile } from '../diagnostics/index.ts';
import type { AssetReader } from '../engine/index.ts';

/** Reads the editions of a brief in other languages. What is wrong in them is told when they are checked themselves. */
export const editionReader =
  (brief: SourceFile, assets: AssetReader) =>
  (path: string): Edition => {
    const answer = assets.read(path, brief);
    if (answer.kind === 'error') return { kind: 'missing', message: answer.message };
    const file = decodeText(answer.bytes, path);
    if ('code' in file) return { kind: 'missing', message: file.message };
    const edition = readBrief(file, () => {});
    return edition ? { kind: 'found', brief: edition } : { kind: 'missing', message: 'it is no valid brief' };
  };
