import { choose, chooseValues, chosenHere } from './choices.js';
import { byId, element } from './dom.js';

const form = byId('switchers');

const languageNames = new Intl.DisplayNames('en', { type: 'language' });
const languageName = (tag) => {
  try {
    return languageNames.of(tag);
  } catch {
    return tag;
  }
};

const briefName = (path) => path.replace(/^briefs\//, '').replace(/\.ya?ml$/, '');

/** What each select offers: value, words, and more of them for whoever rests on it. */
const optionsOf = ({ briefs, templates, languages, papers, readers }) => ({
  brief: briefs.map((path) => [path, briefName(path), path]),
  template: templates.map(({ name, description }) => [name, name, description]),
  language: languages.map(({ language }) => [language, languageName(language), language]),
  paper: papers.map((paper) => [paper, paper, '']),
  reader: [['', 'Nobody in particular', ''], ...readers.map(({ id, name }) => [id, name, id])],
});

let offers = { languages: [] };

const fill = (select, options, chosen) => {
  const isKnown = chosen === null || options.some(([value]) => value === chosen);
  const all = isKnown ? options : [...options, [chosen, chosen, '']];
  const key = JSON.stringify(all);
  if (select.dataset.key !== key) {
    select.dataset.key = key;
    select.replaceChildren(...all.map(([value, text, title]) => element('option', { value, title }, text)));
  }
  select.value = chosen ?? '';
  select.closest('label').hidden = all.length < 2;
};

/** An answer may come after the next choice: what was chosen last stays, whatever the pages of the moment show. */
export const showSwitchers = (state) => {
  offers = state.offers;
  for (const [name, options] of Object.entries(optionsOf(state.offers)))
    fill(form.elements[name], options, chosenHere(name) ?? state.chosen[name]);
};

/** What a choice does away with: a brief has readers of its own, a template parameters, a reader a language and a paper. */
const take = {
  brief: (brief) => choose({ brief, language: null, reader: null }),
  template: (template) => {
    chooseValues([]);
    choose({ template });
  },
  language: (language) => {
    const edition = offers.languages.find((one) => one.language === language)?.brief;
    choose(edition ? { brief: edition, language: null, reader: null } : { language });
  },
  paper: (paper) => choose({ paper }),
  reader: (reader) => choose({ reader: reader === '' ? null : reader, language: null, paper: null }),
};

form.addEventListener('change', ({ target }) => take[target.name](target.value));
form.addEventListener('submit', (event) => event.preventDefault());
