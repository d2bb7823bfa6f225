import { expect, test } from 'vitest';
import type { Approval } from '../api/types';
import { byBulletin } from './pending';

const pair = (customer: string, bulletin: string, endpoints: number | undefined) =>
  ({ customer, bulletin: { bulletin }, endpoints }) as Approval;

test('one bulletin at two customers is one row with the endpoints of both', () => {
  const rows = byBulletin([pair('a', 'DSA-1', 3), pair('a', 'DSA-2', 1), pair('b', 'DSA-1', 4)]);

  expect(rows.map(({ bulletin, customers, endpoints }) => [bulletin.bulletin, customers, endpoints])).toEqual([
    ['DSA-1', 2, 7],
    ['DSA-2', 1, 1],
  ]);
});

test('what was not counted yet adds nothing', () => {
  expect(byBulletin([pair('a', 'DSA-1', undefined)])[0]?.endpoints).toBe(0);
});
