import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeParameters, type Parameter } from '../../../src/template/index.ts';

const declared = new Map<string, Parameter>([
  ['accent', { type: 'colour', default: '#17455c', description: 'Accent' }],
  ['margin', { type: 'length', default: '26mm', description: 'Margin' }],
  ['scale', { type: 'number', default: 1, description: 'Scale' }],
  ['rules', { type: 'flag', default: true, description: 'Rules' }],
]);

const changed = (text: string, values: Readonly<Record<string, string>>): string => {
  const answer = changeParameters(text, declared, values);
  return answer.kind === 'changed' ? answer.text : `refused: ${answer.message}`;
};

const house = `# The house.
name: house
set:
  # As in the manual, page 3.
  accent: '#1f4d3a'   # green
  margin:  26mm

styles: [ house.css ]
`;

test('a value takes the place of the one that is set, and all else stays', () => {
  assert.equal(
    changed(house, { accent: '#7a1f2b', margin: '20mm' }),
    house.replace("'#1f4d3a'", '"#7a1f2b"').replace('26mm', '20mm'),
  );
});

test('a value that is not set yet becomes a line of its own', () => {
  assert.equal(
    changed(house, { rules: 'false', scale: '1.5' }),
    house.replace('26mm\n', '26mm\n  rules: false\n  scale: 1.5\n'),
  );
});

test('a template without values gets a place for them at its end', () => {
  assert.equal(changed('name: house', { scale: '2' }), 'name: house\nset:\n  scale: 2\n');
  assert.equal(changed('name: house\r\n', { scale: '2' }), 'name: house\r\nset:\r\n  scale: 2\r\n');
});

test('values in braces stay in braces', () => {
  assert.equal(changed('set: { scale: 1 } # one\n', { rules: 'false' }), 'set: { scale: 1, rules: false } # one\n');
  assert.equal(changed('set: {}\n', { scale: '3' }), 'set: { scale: 3 }\n');
});

test('a parameter that the template declares itself gets another default', () => {
  const text = 'parameters:\n  accent: { type: colour, default: "#17455c", description: Accent } # see below\n';
  assert.equal(changed(text, { accent: 'teal' }), text.replace('#17455c', 'teal'));
});

test('a value that a parameter cannot have is refused, and so is a text that cannot be changed safely', () => {
  assert.match(changed(house, { accent: 'red; }' }), /^refused: "accent" must be a colour/);
  assert.match(changed(house, { acent: 'red' }), /^refused: the template has no parameter "acent"/);
  assert.match(changed('set: &all [1]\n', { scale: '2' }), /^refused: "scale" stands in a form/);
  assert.match(changed('a: &one { scale: 1 }\nset: *one\n', { scale: '2' }), /^refused/);
});
