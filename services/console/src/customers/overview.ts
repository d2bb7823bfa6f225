import { queryOptions, useQuery } from '@tanstack/react-query';
import { exposure } from '../api/clients';
import { everyPage } from '../api/pages';
import type { Customer, CustomerSummary } from '../api/types';
import { customersQuery } from './customers';

/** A customer with how it stands, which is known some moments later than the name. */
export interface CustomerRow extends Customer {
  summary: CustomerSummary | undefined;
}

const summariesQuery = queryOptions({
  queryKey: ['customers', 'summaries'],
  queryFn: () => everyPage((cursor) => exposure.GET('/api/v1/exposures', { params: { query: { cursor, limit: 500 } } })),
});

export function useCustomerRows() {
  const customers = useQuery(customersQuery);
  const summaries = useQuery(summariesQuery);
  return {
    rows: customers.data && joined(customers.data, summaries.data ?? []),
    error: customers.error ?? summaries.error,
    retry: () => void Promise.all([customers.refetch(), summaries.refetch()]),
  };
}

export function joined(customers: Customer[], summaries: CustomerSummary[]): CustomerRow[] {
  const summaryOf = new Map(summaries.map((summary) => [summary.customer, summary]));
  return customers.map((customer) => ({ ...customer, summary: summaryOf.get(customer.id) }));
}
