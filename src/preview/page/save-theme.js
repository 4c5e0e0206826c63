import { choose, chooseValues, chosenValues } from './choices.js';
import { byId } from './dom.js';
import { sendValues } from './server.js';

const dialog = byId('new-style');
const nameField = byId('new-style-name');
const problem = byId('new-style-problem');
const save = byId('save');
const saveAs = byId('save-as');

let template = '';

/** What comes with Briefpress stays as it is; a template of the project can be changed. */
export const showSaving = ({ theme, chosen }) => {
  template = chosen.template;
  save.hidden = !theme.isOwn;
  save.textContent = `Save in ${template}`;
  saveAs.classList.toggle('main', !theme.isOwn);
};

const send = (into) => sendValues({ template, into, values: Object.fromEntries(chosenValues()) });

const tell = (words) => {
  byId('saved').textContent = words;
};

save.addEventListener('click', async () => {
  const answer = await send(null);
  if (answer.kind === 'saved') chooseValues([]);
  tell(answer.kind === 'saved' ? `Saved in ${answer.file}.` : answer.message);
});

saveAs.addEventListener('click', () => {
  problem.textContent = '';
  dialog.showModal();
});

nameField.addEventListener('input', () => {
  byId('new-style-shown').textContent = nameField.value || 'name';
});

dialog.querySelector('form').addEventListener('submit', async (event) => {
  if (event.submitter?.value === 'cancel') return;
  event.preventDefault();
  const answer = await send(nameField.value);
  problem.textContent = answer.kind === 'saved' ? '' : answer.message;
  if (answer.kind !== 'saved') return;
  dialog.close();
  chooseValues([]);
  choose({ template: answer.template });
  tell(`Saved in ${answer.file}. Write “template: ${answer.template}” into a brief to use it.`);
});
