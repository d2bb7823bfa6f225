/** IANA time zones. */
export const zones = Intl.supportedValuesOf('timeZone');

export function isZone(text: string): boolean {
  return zones.includes(text) || text === 'UTC';
}
