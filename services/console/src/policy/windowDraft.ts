import type { WindowRule } from '../api/types';
import { isZone } from '../ui/zones';
import { firstDate, type Recurrence, writeRecurrence } from './recurrence';

/** A window as somebody fills it in. */
export interface WindowDraft {
  name: string;
  zone: string;
  kind: Recurrence['kind'];
  weekdays: number[];
  daysAfter: number;
  /** the earliest date, or the only one */
  date: string;
  time: string;
  hours: number;
}

const LONGEST_ID = 64;

export function emptyDraft(zone: string, today: string): WindowDraft {
  return { name: '', zone, kind: 'weekly', weekdays: [5], daysAfter: 3, date: today, time: '22:00', hours: 4 };
}

/** @param taken ids of the other windows */
export function ruleOf(draft: WindowDraft, taken: readonly string[]): WindowRule {
  const recurrence = recurrenceOf(draft);
  return {
    id: freeId(draft.name, taken),
    name: draft.name.trim(),
    timeZone: draft.zone,
    start: `${firstDate(recurrence, draft.date)}T${draft.time}`,
    recurrence: writeRecurrence(recurrence),
    length: `PT${Math.round(draft.hours * 60)}M`,
  };
}

function recurrenceOf(draft: WindowDraft): Recurrence {
  switch (draft.kind) {
    case 'weekly':
      return { kind: 'weekly', weekdays: [...draft.weekdays].sort((one, other) => one - other) };
    case 'patchTuesday':
      return { kind: 'patchTuesday', daysAfter: draft.daysAfter };
    default:
      return { kind: draft.kind };
  }
}

/** Ids are of A-Z a-z 0-9 . _ - and begin with a letter or digit. */
function freeId(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_ID - 4);
  const base = plain || 'window';
  let id = base;
  for (let number = 2; taken.includes(id); number++) {
    id = `${base}-${number}`;
  }
  return id;
}

export function isComplete(draft: WindowDraft): boolean {
  return (
    draft.name.trim() !== '' &&
    isZone(draft.zone) &&
    draft.hours > 0 &&
    draft.time !== '' &&
    draft.date !== '' &&
    (draft.kind !== 'weekly' || draft.weekdays.length > 0)
  );
}
