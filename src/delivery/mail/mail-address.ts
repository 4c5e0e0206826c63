/** A mailbox: the name that is shown, and the address that is used. */
export interface MailAddress {
  readonly name: string | null;
  readonly address: string;
}

/** Line breaks and their like, by which a value could add a header of its own to a message. */
export const headerBreakers = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** The dot-atom of RFC 5321 §4.1.2, in any script (RFC 6531); quoted local parts and address literals are not taken. */
const mailbox = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/u;

/** True for an address that a message can be sent to and that says nothing else. */
export const isAddress = (text: string): boolean =>
  text.length <= 254 && !headerBreakers.test(text) && mailbox.test(text) && !/(^|[.@])\.|\.(@|$)/.test(text);

/** Reads `desk@example.org` or `The Desk <desk@example.org>`; null when it is neither. */
export const parseAddress = (text: string): MailAddress | null => {
  if (headerBreakers.test(text)) return null;
  const [, name = '', inner = ''] = /^(.*)<([^<>]*)>\s*$/.exec(text) ?? [];
  const address = (inner || text).trim();
  if (!isAddress(address)) return null;
  return { name: name.trim().replace(/^"(.*)"$/, '$1') || null, address };
};

/** The part after the last `@`. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
