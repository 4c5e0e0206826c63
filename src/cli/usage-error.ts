/** The command line asks for something that cannot be; its message says what to do instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
