import { expect, test } from 'vitest';
import { absolute, durationParts, relative } from './moment';

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
  ['PT336H', { days: 14, hours: 0, minutes: 0 }],
  ['P14D', { days: 14, hours: 0, minutes: 0 }],
  ['PT26H30M', { days: 1, hours: 2, minutes: 30 }],
  ['PT45M12.5S', { days: 0, hours: 0, minutes: 45 }],
])('%s is read as %o', (iso, parts) => {
  expect(durationParts(iso)).toEqual(parts);
});
