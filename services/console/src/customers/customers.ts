import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, exposure, tenantApi } from '../api/clients';
import { everyPage } from '../api/pages';
import type { Customer } from '../api/types';

/** All that the session may see: hundreds, and their names are needed on every page. */
export const customersQuery = queryOptions({
  queryKey: ['customers'],
  queryFn: () => everyPage((cursor) => tenantApi.GET('/api/v1/customers', { params: { query: { cursor, limit: 500 } } })),
  staleTime: 60_000,
});

export function useCustomer(customerId: string | undefined): Customer | undefined {
  return useQuery(customersQuery).data?.find((customer) => customer.id === customerId);
}

/** Which zone a customer is in, for what is shown of many. */
export function useZones(): (customerId: string) => string | undefined {
  const customers = useQuery(customersQuery).data;
  return (customerId) => customers?.find(({ id }) => id === customerId)?.timeZone;
}

export const exposureOf = (customerId: string) =>
  queryOptions({
    queryKey: ['customers', customerId, 'exposure'],
    queryFn: () => answer(exposure.GET('/api/v1/customers/{customerId}/exposure', { params: { path: { customerId } } })),
  });
