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

/** Days, hours and minutes of an ISO 8601 duration as the services write it: PT336H, P14D, PT1H30M. */
export function durationParts(iso: string): { days: number; hours: number; minutes: number } {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:[\d.]+S)?)?$/.exec(iso);
  const part = (index: number) => Number(match?.[index] ?? 0);
  const minutes = part(1) * 24 * 60 + part(2) * 60 + part(3);
  return { days: Math.floor(minutes / (24 * 60)), hours: Math.floor((minutes / 60) % 24), minutes: minutes % 60 };
}
