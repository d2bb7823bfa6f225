import type { Severity } from '../api/types';
import { useUrlValue } from '../ui/urlState';
import { useDelayed } from '../ui/useDelayed';

/** What a list of bulletins is narrowed down to, as the service is asked for it. */
export interface BulletinFilter {
  search?: string;
  vulnerability?: string;
  product?: string;
  severity?: Severity;
  knownExploited?: boolean;
  publishedSince?: string;
  publishedUntil?: string;
}

/** The beginning of that day, or of the one after it; undefined for what is no day. */
export function beginning(day: string, daysLater = 0): string | undefined {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) {
    return undefined;
  }
  date.setUTCDate(date.getUTCDate() + daysLater);
  return date.toISOString();
}

/** What the address says. The last day counts whole. */
export function useBulletinFilter(): BulletinFilter {
  const [q] = useUrlValue('q');
  const [product] = useUrlValue('product');
  const [severity] = useUrlValue('severity');
  const [exploited] = useUrlValue('exploited');
  const [since] = useUrlValue('since');
  const [until] = useUrlValue('until');
  return {
    search: useDelayed(q) || undefined,
    product: useDelayed(product) || undefined,
    severity: (severity || undefined) as Severity | undefined,
    knownExploited: exploited === '' ? undefined : exploited === 'true',
    publishedSince: beginning(since),
    publishedUntil: beginning(until, 1),
  };
}
