import { readdirSync, readFileSync } from 'node:fs';

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** The processes that one process started, and those that they started. */
const family = (root) => {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [name, read(`/proc/${name}/stat`).split(') ').at(-1).split(' ')[1]]);
  const members = [String(root)];
  for (const member of members) {
    for (const [child, parent] of parents) if (parent === member) members.push(child);
  }
  return members;
};

/** Memory that processes share is counted once: each bears its part (`Pss`). */
const megabytesOf = (process) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${process}/smaps_rollup`))?.[1] ?? 0) / 1024;

/** Looks at the memory of a process and its children ten times a second; the answer is the most that was seen. */
export const watchMemory = (root) => {
  if (process.platform !== 'linux') return () => null;
  let peak = 0;
  const look = () => {
    peak = Math.max(
      peak,
      family(root)
        .map(megabytesOf)
        .reduce((sum, megabytes) => sum + megabytes, 0),
    );
  };
  const timer = setInterval(look, 100);
  return () => {
    clearInterval(timer);
    return peak;
  };
};
