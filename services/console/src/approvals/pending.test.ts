import { expect, test } from 'vitest';
import type { Approval } from '../api/types';
import { byBulletin, byCustomer } from './pending';

const pair = (customer: string, bulletin: string) => ({ customer, bulletin: { bulletin } }) as Approval;
const pairs = [pair('a', 'DSA-1'), pair('a', 'DSA-2'), pair('b', 'DSA-1')];

test('a bulletin at two customers is one row', () => {
  expect(byBulletin(pairs).map(({ bulletin, customers }) => [bulletin.bulletin, customers])).toEqual([
    ['DSA-1', ['a', 'b']],
    ['DSA-2', ['a']],
  ]);
});

test('only what waits at a customer is decided there', () => {
  expect([...byCustomer(byBulletin(pairs))]).toEqual([
    ['a', ['DSA-1', 'DSA-2']],
    ['b', ['DSA-1']],
  ]);
});
