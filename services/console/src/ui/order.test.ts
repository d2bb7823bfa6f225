import { expect, test } from 'vitest';
import { ordered } from './order';

const rows = [{ n: 3 }, { n: undefined }, { n: 20 }, { n: 1 }];

test('numbers are ordered as numbers', () => {
  expect(ordered(rows, (row) => row.n, false).map((row) => row.n)).toEqual([1, 3, 20, undefined]);
});

test('what has no value stays last when the order is turned round', () => {
  expect(ordered(rows, (row) => row.n, true).map((row) => row.n)).toEqual([20, 3, 1, undefined]);
});

test('numbers in names count as numbers', () => {
  const names = ['host-10', 'host-9', 'Host-1'];

  expect(ordered(names, (name) => name, false)).toEqual(['Host-1', 'host-9', 'host-10']);
});
