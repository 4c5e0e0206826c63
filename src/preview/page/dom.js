export const byId = (id) => document.getElementById(id);

/** A new element with properties, attributes (names with a hyphen, and `role`) and children. */
export const element = (name, properties = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.includes('-') || key === 'role') made.setAttribute(key, value);
    else made[key] = value;
  }
  made.append(...children);
  return made;
};

export const counted = (count, noun) => `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;

/** What this browser remembers from one visit to the next; nothing where it may not. */
export const remembered = (name, usual) => {
  try {
    return localStorage.getItem(name) ?? usual;
  } catch {
    return usual;
  }
};

export const remember = (name, value) => {
  try {
    localStorage.setItem(name, value);
  } catch {
    // A browser that remembers nothing shows the usual next time.
  }
};

/** Waits until the browser has painted what was changed. */
export const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
