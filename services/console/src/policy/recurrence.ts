/** The recurrences that a person can choose here; days of the week count from Monday, 0. */
export type Recurrence =
  | { kind: 'once' }
  | { kind: 'daily' }
  | { kind: 'weekly'; weekdays: number[] }
  /** the second Tuesday of the month, or so many days after it */
  | { kind: 'patchTuesday'; daysAfter: number };

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const TUESDAY = 1;
const EARLIEST_PATCH_TUESDAY = 8;
export const MOST_DAYS_AFTER = 14;

/** As RFC 5545 says it. It has no word for "after": the n-th day after a second Tuesday is the one such weekday among seven dates. */
export function writeRecurrence(recurrence: Recurrence): string {
  switch (recurrence.kind) {
    case 'once':
      return '';
    case 'daily':
      return 'FREQ=DAILY';
    case 'weekly':
      return `FREQ=WEEKLY;BYDAY=${recurrence.weekdays.map((day) => names[day]).join(',')}`;
    case 'patchTuesday':
      return recurrence.daysAfter === 0
        ? 'FREQ=MONTHLY;BYDAY=2TU'
        : `FREQ=MONTHLY;BYDAY=${names[(TUESDAY + recurrence.daysAfter) % 7]};BYMONTHDAY=${sevenDates(recurrence.daysAfter).join(',')}`;
  }
}

/** undefined for what can be written in RFC 5545 but not chosen here. */
export function readRecurrence(rule: string): Recurrence | undefined {
  const choices: Recurrence[] = [
    { kind: 'once' },
    { kind: 'daily' },
    ...Array.from({ length: MOST_DAYS_AFTER + 1 }, (_, daysAfter): Recurrence => ({ kind: 'patchTuesday', daysAfter })),
  ];
  const weekly = /^FREQ=WEEKLY;BYDAY=([A-Z,]+)$/.exec(rule);
  if (weekly?.[1]) {
    const weekdays = weekly[1].split(',').map((name) => names.indexOf(name));
    return weekdays.includes(-1) ? undefined : { kind: 'weekly', weekdays };
  }
  return choices.find((choice) => writeRecurrence(choice) === rule);
}

/**
 * The first date, from a given one on, on which it happens: DTSTART has to be one of the dates of its rule.
 *
 * @param from an ISO date without time
 */
export function firstDate(recurrence: Recurrence, from: string): string {
  const date = new Date(`${from}T00:00:00Z`);
  while (!happensOn(recurrence, date)) {
    date.setUTCDate(date.getUTCDate() + 1);
  }
  return date.toISOString().slice(0, 10);
}

function happensOn(recurrence: Recurrence, date: Date): boolean {
  const weekday = (date.getUTCDay() + 6) % 7;
  switch (recurrence.kind) {
    case 'once':
    case 'daily':
      return true;
    case 'weekly':
      return recurrence.weekdays.length === 0 || recurrence.weekdays.includes(weekday);
    case 'patchTuesday':
      return weekday === (TUESDAY + recurrence.daysAfter) % 7 && sevenDates(recurrence.daysAfter).includes(date.getUTCDate());
  }
}

function sevenDates(daysAfter: number): number[] {
  return Array.from({ length: 7 }, (_, index) => EARLIEST_PATCH_TUESDAY + daysAfter + index);
}
