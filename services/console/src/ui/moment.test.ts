import { expect, test } from 'vitest';
import { absolute, durationParts, instantIn, relative } from './moment';

const now = new Date('2026-11-28T12:00:00Z');

test.each([
  ['2026-12-01T12:30:00Z', 'in 3 days'],
  ['2026-11-28T10:00:00Z', '2 hours ago'],
  ['2026-11-28T11:59:45Z', '15 seconds ago'],
  ['2024-11-01T00:00:00Z', '2 years ago'],
])('%s is %s', (at, words) => {
  expect(relative(new Date(at), now, 'en')).toBe(words);
});

test("a time in the customer's zone names that zone", () => {
  expect(absolute(now, 'en', 'Pacific/Chatham')).toMatch(/Nov 29, 2026, 1:45\sAM Pacific\/Chatham/);
});

test.each([
  ['2026-12-24T18:00', 'Europe/Berlin', '2026-12-24T17:00:00.000Z'],
  ['2026-12-24T18:00', 'America/New_York', '2026-12-24T23:00:00.000Z'],
  ['2026-06-24T18:00', 'Pacific/Chatham', '2026-06-24T05:15:00.000Z'],
  ['2026-12-24T18:00', 'UTC', '2026-12-24T18:00:00.000Z'],
])('%s in %s is %s', (local, zone, instant) => {
  expect(instantIn(local, zone)).toBe(instant);
});

test.each([
  ['2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
  ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
  ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
])('when the clocks go forward, %s is %s', (local, instant) => {
  expect(instantIn(local, 'Europe/Berlin')).toBe(instant);
});

test.each([
  ['2026-10-25T01:59', '2026-10-24T23:59:00.000Z'],
  ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
])('when the clocks go back, %s is %s', (local, instant) => {
  expect(instantIn(local, 'Europe/Berlin')).toBe(instant);
});

test.each([
  ['PT336H', { days: 14, hours: 0, minutes: 0 }],
  ['P14D', { days: 14, hours: 0, minutes: 0 }],
  ['PT26H30M', { days: 1, hours: 2, minutes: 30 }],
  ['PT45M12.5S', { days: 0, hours: 0, minutes: 45 }],
])('%s is read as %o', (iso, parts) => {
  expect(durationParts(iso)).toEqual(parts);
});
