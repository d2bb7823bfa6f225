const DAY = 24 * 3600 * 1000;

/** Days as people write them: those that follow each other as one range, such as "Nov 1 – 5, Nov 9". */
export function days(isoDays: readonly string[], language: string): string {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return ranges(isoDays.map((day) => Date.parse(`${day}T00:00:00Z`)).sort((one, other) => one - other))
    .map(([first, last]) => format.formatRange(first, last))
    .join(', ');
}

function ranges(sorted: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const day of sorted) {
    const last = found.at(-1);
    if (last && day - last[1] <= DAY) {
      last[1] = day;
    } else {
      found.push([day, day]);
    }
  }
  return found;
}
