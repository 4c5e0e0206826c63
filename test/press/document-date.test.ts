import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentDate } from '../../src/press/document-date.ts';

const day = (dates: readonly string[], epoch: string | null = null): string => documentDate(dates, epoch).toISOString();

test('the newest revision dates the file', () => {
  assert.equal(day(['2024-06-20', '2024-12-05', '2024-12-01']), '2024-12-05T00:00:00.000Z');
});

test('a month or a year stands for its first day', () => {
  assert.equal(day(['2024-12']), '2024-12-01T00:00:00.000Z');
  assert.equal(day(['2024']), '2024-01-01T00:00:00.000Z');
});

test('SOURCE_DATE_EPOCH comes first, unless it is no number', () => {
  assert.equal(day(['2024-12-05'], '86400'), '1970-01-02T00:00:00.000Z');
  assert.equal(day(['2024-12-05'], 'yesterday'), '2024-12-05T00:00:00.000Z');
});

test('without any date the file is still the same in every run', () => {
  assert.equal(day([]), '1970-01-01T00:00:00.000Z');
  assert.equal(day(['unknown']), '1970-01-01T00:00:00.000Z');
});
