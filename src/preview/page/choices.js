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

/** What was chosen here by that name; null where it is left to the brief. */
export const chosenHere = (name) => query().get(name);

/** Changes some choices; null leaves one to the brief again. */
export const choose = (changes) => {
  const changed = query();
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  put(changed);
};

/** While somebody drags or types, pages are set at most so often, in ms. */
const pause = 80;

let coming = null;
let timer;

const valuesInAddress = () =>
  query()
    .getAll('set')
    .map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]);

/** The values of parameters that were chosen here, by name. */
export const chosenValues = () => new Map(coming ?? valuesInAddress());

export const chooseValues = (values) => {
  clearTimeout(timer);
  coming = null;
  const changed = query();
  changed.delete('set');
  for (const [name, value] of values) changed.append('set', `${name}=${value}`);
  put(changed);
};

/** Chooses them when nothing more comes for a moment. */
export const chooseValuesSoon = (values) => {
  clearTimeout(timer);
  coming = values;
  timer = setTimeout(() => chooseValues(values), pause);
};
