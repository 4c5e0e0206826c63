import type { AssetAnswer } from '../engine/index.ts';

const syntax = /^data:([^,]*),(.*)$/is;
const base64Syntax = /^[A-Za-z0-9+/\s]*={0,2}\s*$/;

const percentDecoded = (text: string): Uint8Array | null => {
  try {
    return new TextEncoder().encode(decodeURIComponent(text));
  } catch {
    return null;
  }
};

const base64Decoded = (text: string): Uint8Array | null => {
  const bytes = percentDecoded(text);
  const plain = bytes ? new TextDecoder().decode(bytes).replaceAll('-', '+').replaceAll('_', '/') : null;
  return plain !== null && base64Syntax.test(plain) ? Buffer.from(plain, 'base64') : null;
};

/** The bytes that a `data:` address holds (RFC 2397). */
export const decodeDataUrl = (url: string): AssetAnswer => {
  const [, type, data] = syntax.exec(url) ?? [];
  if (type === undefined || data === undefined) return { kind: 'error', message: 'the data: address has no comma' };
  const bytes = /;\s*base64\s*$/i.test(type) ? base64Decoded(data) : percentDecoded(data);
  if (!bytes) return { kind: 'error', message: 'the data: address is not encoded as it says' };
  return { kind: 'found', bytes, path: `data:${type}` };
};
