import { expect, test } from 'vitest';
import { dayIn, endOf, stepsOf } from './exceptions';

test('the signer decides what is asked for', () => {
  expect(stepsOf('REQUESTED', { staff: false, sign: true })).toEqual(['sign', 'refuse']);
});

test('staff may take back what is signed, but not sign it', () => {
  expect(stepsOf('REQUESTED', { staff: true, sign: false })).toEqual(['withdraw']);
  expect(stepsOf('SIGNED', { staff: true, sign: false })).toEqual(['withdraw']);
});

test.each(['REFUSED', 'WITHDRAWN', 'EXPIRED'] as const)('what is %s is over', (state) => {
  expect(stepsOf(state, { staff: true, sign: true })).toEqual([]);
});

test('a viewer only reads', () => {
  expect(stepsOf('REQUESTED', { staff: false, sign: false })).toEqual([]);
});

test('an exception holds on the whole of its last day at the customer', () => {
  expect(endOf('2026-12-31', 'America/New_York')).toBe('2027-01-01T05:00:00.000Z');
});

test('thirty days from the end of November are in December', () => {
  expect(dayIn(30, new Date(2026, 10, 28))).toBe('2026-12-28');
});
