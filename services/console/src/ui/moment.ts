const SECOND = 1000;
const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 3600 * SECOND],
  ['month', 30 * 24 * 3600 * SECOND],
  ['day', 24 * 3600 * SECOND],
  ['hour', 3600 * SECOND],
  ['minute', 60 * SECOND],
  ['second', SECOND],
];

/** Such as "in 3 days" or "2 hours ago", in the largest unit of which there is at least one. */
export function relative(at: Date, now: Date, language: string): string {
  const away = at.getTime() - now.getTime();
  const [unit, length] = units.find(([, size]) => Math.abs(away) >= size) ?? ['second', SECOND];
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.trunc(away / length), unit);
}

/** A date and a time of day, in the viewer's zone unless another is named; the zone is said when it is another. */
export function absolute(at: Date, language: string, timeZone?: string): string {
  const text = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);
  return timeZone && timeZone !== viewersZone() ? `${text} ${timeZone}` : text;
}

export function viewersZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

const DAY = 24 * 3600 * SECOND;

/**
 * The moment at which the clocks of a zone show a date and a time, as a date field writes them. In an hour that comes twice it is the first
 * one; what is skipped when the clocks go forward is as much later.
 *
 * @param local 2026-12-24T18:00
 */
export function instantIn(local: string, zone: string): string {
  const clock = Date.parse(`${local}Z`);
  const candidates = [offsetAt(clock - DAY, zone), offsetAt(clock + DAY, zone)].map((offset) => ({ at: clock - offset, offset }));
  const shown = candidates.find(({ at, offset }) => offsetAt(at, zone) === offset) ?? candidates[0];
  return new Date(shown?.at ?? clock).toISOString();
}

/** By how much the clocks of a zone are ahead of UTC at a moment. */
function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - Math.floor(at / SECOND) * SECOND;
}

/** Days, hours and minutes of an ISO 8601 duration as the services write it: PT336H, P14D, PT1H30M. */
export function durationParts(iso: string): { days: number; hours: number; minutes: number } {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:[\d.]+S)?)?$/.exec(iso);
  const part = (index: number) => Number(match?.[index] ?? 0);
  const minutes = part(1) * 24 * 60 + part(2) * 60 + part(3);
  return { days: Math.floor(minutes / (24 * 60)), hours: Math.floor((minutes / 60) % 24), minutes: minutes % 60 };
}
