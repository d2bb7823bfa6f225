import { expect, test } from 'vitest';
import type { Finding, PlanItem } from '../api/types';
import { mostUrgentFirst } from './mostUrgent';

const item = (bulletin: string): PlanItem => ({ bulletin, reason: 'NOT_APPROVED' });
const finding = (bulletin: string, deadline: string | undefined, total = 0): Finding => ({
  endpoint: 'e',
  customer: 'c',
  bulletin,
  title: bulletin,
  severity: 'HIGH',
  knownExploited: false,
  releasedAt: '2026-11-01T00:00:00Z',
  state: 'MISSING',
  packages: [],
  held: [],
  score: { total, parts: [] },
  deadline,
  deadlines: [],
  overdue: false,
});
const order = (...findings: Finding[]) =>
  mostUrgentFirst(
    findings.map(({ bulletin }) => item(bulletin)),
    findings,
  ).map((explained) => explained.item.bulletin);

test('what is due first comes first', () => {
  expect(order(finding('later', '2026-12-24T00:00:00Z', 90), finding('sooner', '2026-11-20T00:00:00Z', 10))).toEqual(['sooner', 'later']);
});

test('what has a deadline comes before what has none', () => {
  expect(order(finding('none', undefined, 90), finding('some', '2027-01-01T00:00:00Z'))).toEqual(['some', 'none']);
});

test('among equals the higher score comes first', () => {
  expect(order(finding('low', undefined, 10), finding('high', undefined, 90))).toEqual(['high', 'low']);
});

test('a bulletin whose finding is not here yet is still explained, last', () => {
  const explained = mostUrgentFirst([item('unknown'), item('known')], [finding('known', '2026-12-24T00:00:00Z')]);

  expect(explained.map(({ item: { bulletin } }) => bulletin)).toEqual(['known', 'unknown']);
});
