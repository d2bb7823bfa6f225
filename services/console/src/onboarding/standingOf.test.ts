import { expect, test } from 'vitest';
import type { Finding, FindingState } from '../api/types';
import { standingOf } from './standingOf';

const evidenceAt = '2026-11-28T12:00:00Z';
const findings = (...states: FindingState[]) => states.map((state) => ({ state }) as Finding);

test('before the first inventory nothing is said', () => {
  expect(standingOf({ items: [] })).toBeUndefined();
});

test('one missing among many protected is missing', () => {
  expect(standingOf({ evidenceAt, items: findings('PROTECTED', 'MISSING', 'PROTECTED') })).toEqual({ state: 'MISSING', count: 1 });
});

test('what is unknown is not protected', () => {
  expect(standingOf({ evidenceAt, items: findings('PROTECTED', 'UNKNOWN') })).toEqual({ state: 'UNKNOWN', count: 1 });
});

test('without findings, but with feeds that cannot be relied on, it is unknown', () => {
  expect(standingOf({ evidenceAt, distrust: 'never read', items: [] })?.state).toBe('UNKNOWN');
});

test('all proven is protected', () => {
  expect(standingOf({ evidenceAt, items: findings('PROTECTED', 'EXCEPTED') })?.state).toBe('PROTECTED');
});
