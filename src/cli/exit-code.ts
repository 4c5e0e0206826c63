/** How the process tells a script what happened. */
export const exitCode = {
  done: 0,
  /** The input has errors, or the result could not be written. */
  inputErrors: 1,
  wrongUsage: 2,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
