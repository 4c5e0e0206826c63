/** A mailbox: the name that is shown, and the address that is used. */
export interface MailAddress {
  readonly name: string | null;
  readonly address: string;
}

/** Parts `The Desk <desk@example.org>`; the schemas have seen to it that it is one, or an address alone. */
export const parseAddress = (text: string): MailAddress => {
  const [, name = '', address = ''] = /^(.*)<(.*)>$/.exec(text) ?? [];
  return address ? { name: name.trim().replace(/^"(.*)"$/, '$1') || null, address } : { name: null, address: text };
};

/** The part after the last `@`. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
