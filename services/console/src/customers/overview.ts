import { queryOptions, useQuery } from '@tanstack/react-query';
import { exposure, scheduler } from '../api/clients';
import { everyPage } from '../api/pages';
import type { Customer, CustomerSummary, NextWindow } from '../api/types';
import { customersQuery } from './customers';

/** A customer with how it stands and when it is patched next; both are known some moments later than the name. */
export interface CustomerRow extends Customer {
  summary: CustomerSummary | undefined;
  nextWindow: NextWindow | undefined;
}

const summariesQuery = queryOptions({
  queryKey: ['customers', 'summaries'],
  queryFn: () => everyPage((cursor) => exposure.GET('/api/v1/exposures', { params: { query: { cursor, limit: 500 } } })),
});

const nextWindowsQuery = queryOptions({
  queryKey: ['customers', 'next-windows'],
  queryFn: () => everyPage((cursor) => scheduler.GET('/api/v1/next-windows', { params: { query: { cursor, limit: 500 } } })),
});

export function useCustomerRows() {
  const customers = useQuery(customersQuery);
  const summaries = useQuery(summariesQuery);
  const nextWindows = useQuery(nextWindowsQuery);
  return {
    rows: customers.data && joined(customers.data, summaries.data ?? [], nextWindows.data ?? []),
    error: customers.error ?? summaries.error ?? nextWindows.error,
    retry: () => void Promise.all([customers.refetch(), summaries.refetch(), nextWindows.refetch()]),
  };
}

export function joined(customers: Customer[], summaries: CustomerSummary[], nextWindows: NextWindow[]): CustomerRow[] {
  const summaryOf = new Map(summaries.map((summary) => [summary.customer, summary]));
  const nextWindowOf = new Map(nextWindows.map((next) => [next.customer, next]));
  return customers.map((customer) => ({ ...customer, summary: summaryOf.get(customer.id), nextWindow: nextWindowOf.get(customer.id) }));
}
