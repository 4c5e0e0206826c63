import { type FSWatcher, watch } from 'node:fs';

/** An editor writes a file in several steps; after so many ms of quiet it is done. */
const quiet = 20;
/** Output and the work of other tools change often and print nothing. */
const ignored = /(^|[\\/])(\.git|node_modules|output|dist|build)([\\/]|$)/;

/**
 * Calls `changed` when files below the folder change, once for changes that come together, and `failed` when the folder
 * can no longer be watched. Ends with `close`.
 */
export const watchFolder = (
  folder: string,
  changed: () => void,
  failed: (error: Error) => void,
): Pick<FSWatcher, 'close'> => {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { recursive: true }, (_, name) => {
    if (name !== null && ignored.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, quiet);
  });
  watcher.on('error', failed);
  return {
    close: () => {
      clearTimeout(timer);
      watcher.close();
    },
  };
};
