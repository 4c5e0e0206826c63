import { inflateSync } from 'node:zlib';

const inflated = (bytes: Buffer): Buffer => {
  try {
    return inflateSync(bytes);
  } catch {
    return bytes;
  }
};

/** Everything a file holds: its bytes as they are, and each stream unpacked. */
export const layersOf = (file: Buffer): readonly Buffer[] => {
  const layers = [file];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 7)) {
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const end = file.indexOf('endstream', at);
    if (end > 0) layers.push(inflated(file.subarray(at + 7, end)));
  }
  return layers;
};

/** The ways in which a text may stand in a file. */
export const spellings = (text: string): readonly Buffer[] => {
  const utf16 = Buffer.from(text, 'utf16le').swap16();
  const forms = [Buffer.from(text, 'utf8'), utf16, Buffer.from(text, 'utf16le')];
  const hex = forms.map((bytes) => bytes.toString('hex'));
  return [
    ...forms,
    ...hex.map((digits) => Buffer.from(digits)),
    ...hex.map((digits) => Buffer.from(digits.toUpperCase())),
  ];
};
