import { expect, test } from 'vitest';
import { firstDate, readRecurrence, type Recurrence, writeRecurrence } from './recurrence';

const written: [Recurrence, string][] = [
  [{ kind: 'once' }, ''],
  [{ kind: 'daily' }, 'FREQ=DAILY'],
  [{ kind: 'weekly', weekdays: [0, 5] }, 'FREQ=WEEKLY;BYDAY=MO,SA'],
  [{ kind: 'patchTuesday', daysAfter: 0 }, 'FREQ=MONTHLY;BYDAY=2TU'],
  [{ kind: 'patchTuesday', daysAfter: 3 }, 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=11,12,13,14,15,16,17'],
];

test.each(written)('%o is written as %s', (recurrence, rule) => {
  expect(writeRecurrence(recurrence)).toBe(rule);
});

test.each(written)('%o is read again', (recurrence, rule) => {
  expect(readRecurrence(rule)).toEqual(recurrence);
});

test.each(['FREQ=YEARLY', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'FREQ=WEEKLY;BYDAY=XX'])('%s cannot be chosen here', (rule) => {
  expect(readRecurrence(rule)).toBeUndefined();
});

test.each<[Recurrence, string, string]>([
  [{ kind: 'daily' }, '2026-11-28', '2026-11-28'],
  [{ kind: 'weekly', weekdays: [6] }, '2026-11-28', '2026-11-29'],
  [{ kind: 'patchTuesday', daysAfter: 0 }, '2026-11-28', '2026-12-08'],
  [{ kind: 'patchTuesday', daysAfter: 0 }, '2026-12-08', '2026-12-08'],
  [{ kind: 'patchTuesday', daysAfter: 8 }, '2026-12-01', '2026-12-16'],
])('%o from %s on happens first on %s', (recurrence, from, first) => {
  expect(firstDate(recurrence, from)).toBe(first);
});
