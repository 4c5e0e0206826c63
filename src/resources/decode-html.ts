/** As far as browsers look for a declared encoding (HTML §13.2.3.2). */
const prescanLength = 1024;

const declaredEncoding = (bytes: Uint8Array): string => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, prescanLength));
  const [, label] = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head) ?? [];
  const [, xmlLabel] = /^<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i.exec(head) ?? [];
  return label ?? xmlLabel ?? 'utf-8';
};

const encodingOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  const declared = declaredEncoding(bytes);
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared;
};

/** The text of an HTML file in the encoding that its first bytes or its `meta` element declare. */
export const decodeHtml = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder(encodingOf(bytes)).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
};
