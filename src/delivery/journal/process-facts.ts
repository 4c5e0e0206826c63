import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Which process holds something, told so that another with the same number cannot be taken for it. */
export interface ProcessFacts {
  readonly pid: number;
  readonly host: string;
  /** The kernel's own mark of when the process began; null where it tells none. */
  readonly start: string | null;
  /** The kernel's mark of this run of the machine; null where it tells none. */
  readonly boot: string | null;
}

const readKernelFile = (path: string): string | null => {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return null;
  }
};

/** Field 22 of proc_pid_stat(5); the second field, a name in brackets, may itself hold brackets and blanks. */
const startOfProcess = (pid: number): string | null => {
  const facts = readKernelFile(`/proc/${pid}/stat`);
  return facts?.slice(facts.lastIndexOf(')') + 2).split(' ')[19] ?? null;
};

const bootOfMachine = (): string | null => readKernelFile('/proc/sys/kernel/random/boot_id')?.trim() ?? null;

/** The facts of a process of this machine. */
export const factsOf = (pid: number): ProcessFacts => ({
  pid,
  host: hostname(),
  start: startOfProcess(pid),
  boot: bootOfMachine(),
});

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const differ = (one: string | null, other: string | null): boolean => one !== null && other !== null && one !== other;

/** False only when it is certain that the process has ended; of other machines nothing is certain. */
export const mayBeRunning = (facts: ProcessFacts): boolean => {
  if (facts.host !== hostname()) return true;
  if (differ(facts.boot, bootOfMachine())) return false;
  return isRunning(facts.pid) && !differ(facts.start, startOfProcess(facts.pid));
};
