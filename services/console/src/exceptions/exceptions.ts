import type { ExceptionState } from '../api/types';
import { instantIn } from '../ui/moment';

export const exceptionStates = ['REQUESTED', 'SIGNED', 'REFUSED', 'WITHDRAWN', 'EXPIRED'] as const satisfies ExceptionState[];

/** What a person does with an exception that is there. */
export type Step = 'sign' | 'refuse' | 'withdraw';

/** What somebody with these rights can do next: who asks may take it back, who bears the risk decides. */
export function stepsOf(state: ExceptionState, may: { staff: boolean; sign: boolean }): Step[] {
  if (may.sign && state === 'REQUESTED') {
    return ['sign', 'refuse'];
  }
  return may.staff && (state === 'REQUESTED' || state === 'SIGNED') ? ['withdraw'] : [];
}

/** The moment at which a day is over at the customer's: the day after begins, so that it counts as a whole. */
export function endOf(day: string, zone: string): string {
  const after = new Date(`${day}T00:00Z`);
  after.setUTCDate(after.getUTCDate() + 1);
  return instantIn(after.toISOString().slice(0, 16), zone);
}

/** As a date field writes it. */
export function dayIn(days: number, now: Date): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
