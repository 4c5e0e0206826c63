/** What is shown is chosen in the address of the page, so that reloading keeps it and windows can differ. */
const query = () => new URLSearchParams(location.search);

const put = (changed) => {
  history.replaceState(null, '', `?${changed}`);
  for (const listener of listeners) listener();
};

const listeners = new Set();

/** Calls back after each change. */
export const onChoice = (listener) => listeners.add(listener);

/** The choices as the server reads them. */
export const choiceQuery = () => query().toString();

/** Changes some choices; null leaves one to the brief again. */
export const choose = (changes) => {
  const changed = query();
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  put(changed);
};

/** The values of parameters that were chosen here, by name. */
export const chosenValues = () =>
  new Map(
    query()
      .getAll('set')
      .map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
  );

export const chooseValues = (values) => {
  const changed = query();
  changed.delete('set');
  for (const [name, value] of values) changed.append('set', `${name}=${value}`);
  put(changed);
};
