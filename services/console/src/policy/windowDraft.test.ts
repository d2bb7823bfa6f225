import { expect, test } from 'vitest';
import { emptyDraft, ruleOf } from './windowDraft';

const draft = { ...emptyDraft('Europe/Berlin', '2026-11-28'), name: 'Nächtlich' };

test('the first occurrence is on a day of the rule', () => {
  expect(ruleOf({ ...draft, kind: 'patchTuesday', daysAfter: 1, time: '02:00', hours: 1.5 }, [])).toEqual({
    id: 'nachtlich',
    name: 'Nächtlich',
    timeZone: 'Europe/Berlin',
    start: '2026-12-09T02:00',
    recurrence: 'FREQ=MONTHLY;BYDAY=WE;BYMONTHDAY=9,10,11,12,13,14,15',
    length: 'PT90M',
  });
});

test('a window gets an id that no other has', () => {
  expect(ruleOf(draft, ['nachtlich', 'nachtlich-2']).id).toBe('nachtlich-3');
});

test('a name without a usable letter still gets an id', () => {
  expect(ruleOf({ ...draft, name: '夜' }, []).id).toBe('window');
});

test('a window that happens once has no recurrence', () => {
  expect(ruleOf({ ...draft, kind: 'once', date: '2026-12-24' }, [])).toMatchObject({ recurrence: '', start: '2026-12-24T22:00' });
});
