/** The name that stands for standard input and standard output. */
export const standardStream = '-';
