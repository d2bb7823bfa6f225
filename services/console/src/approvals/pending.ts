import type { Approval } from '../api/types';

/** A bulletin that waits for a decision at some customers. */
export interface PendingBulletin {
  bulletin: Approval['bulletin'];
  customers: number;
  /** on how many it is missing, over these customers, as far as that was counted */
  endpoints: number;
}

/** What a person decides of what is pending. */
export type Choice = 'APPROVED' | 'DECLINED';

/** Pairs come by customer; people decide by bulletin. */
export function byBulletin(pairs: readonly Approval[]): PendingBulletin[] {
  const found = new Map<string, PendingBulletin>();
  for (const { bulletin, endpoints } of pairs) {
    const one = found.get(bulletin.bulletin) ?? { bulletin, customers: 0, endpoints: 0 };
    one.customers += 1;
    one.endpoints += endpoints ?? 0;
    found.set(bulletin.bulletin, one);
  }
  return [...found.values()];
}
