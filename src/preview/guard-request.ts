/** What a request says of itself, as far as it matters here. */
interface RequestFacts {
  readonly method?: string | undefined;
  readonly headers: {
    readonly host?: string | undefined;
    readonly origin?: string | undefined;
    readonly 'content-type'?: string | undefined;
  };
}

/**
 * Why a request is refused, as a status of HTTP; null when it is ours. A foreign page can reach the port of this
 * computer, but not with our host and our origin (DNS rebinding, CSRF). Whoever sends something has to name the origin
 * and the type, which a form of another page cannot.
 */
export const refusalOf = ({ method, headers }: RequestFacts, own: string): number | null => {
  const { host, origin } = headers;
  if (host !== own || (origin !== undefined && origin !== `http://${own}`)) return 403;
  if (method === 'GET') return null;
  if (method !== 'POST') return 405;
  if (origin === undefined) return 403;
  return headers['content-type'] === 'application/json' ? null : 415;
};

/** Values of parameters are short. */
const largestBody = 64 * 1024;

/** What was sent; null when it is more than anybody needs. */
export const readBody = async (pieces: AsyncIterable<Uint8Array>): Promise<string | null> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of pieces) {
    length += chunk.length;
    if (length > largestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
};
