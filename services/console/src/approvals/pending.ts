import type { Approval } from '../api/types';

/** A bulletin that waits for a decision at some customers. */
export interface PendingBulletin {
  bulletin: Approval['bulletin'];
  customers: string[];
}

/** What a person decides of what is pending. */
export type Choice = 'APPROVED' | 'DECLINED';

/** Pairs come by customer; people decide by bulletin. */
export function byBulletin(pairs: readonly Approval[]): PendingBulletin[] {
  const found = new Map<string, PendingBulletin>();
  for (const { bulletin, customer } of pairs) {
    const one = found.get(bulletin.bulletin) ?? { bulletin, customers: [] };
    one.customers.push(customer);
    found.set(bulletin.bulletin, one);
  }
  return [...found.values()];
}

/** What is to be decided at each customer. */
export function byCustomer(chosen: readonly PendingBulletin[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { bulletin, customers } of chosen) {
    for (const customer of customers) {
      found.set(customer, [...(found.get(customer) ?? []), bulletin.bulletin]);
    }
  }
  return found;
}
