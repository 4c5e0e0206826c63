import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relativePath } from '../../src/preview/relative-outline.ts';

test('an outline is told from where the pen stands, each part from the start of the one before', () => {
  assert.equal(relativePath('M10,20L30,20L30,50ZM5,5Q6,7,8,9Z'), 'm10 20l20 0l0 30zm-5-15q1 2 3 4z');
  assert.equal(relativePath('M0,0C1,-1,2,-2,3,-3Z'), 'm0 0c1-1 2-2 3-3z');
  assert.equal(relativePath(''), '');
});
