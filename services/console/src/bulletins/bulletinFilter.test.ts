import { expect, test } from 'vitest';
import { beginning } from './bulletinFilter';

test('a day begins at midnight UTC', () => {
  expect(beginning('2026-11-10')).toBe('2026-11-10T00:00:00.000Z');
});

test('the day after the last of a month is the first of the next', () => {
  expect(beginning('2026-11-30', 1)).toBe('2026-12-01T00:00:00.000Z');
});

test('half a date is no date', () => {
  expect(beginning('2026-1')).toBeUndefined();
  expect(beginning('')).toBeUndefined();
});
