import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { answer, tenantApi } from '../api/clients';
import type { EffectivePolicy, PolicyBody } from '../api/types';
import { ownParts } from './ownParts';

export const customerPolicyQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customers', customerId, 'policy'],
    queryFn: () => answer(tenantApi.GET('/api/v1/customers/{customerId}/policy', { params: { path: { customerId } } })),
  });

export const providerPolicyQuery = queryOptions({
  queryKey: ['policy'],
  queryFn: () => answer(tenantApi.GET('/api/v1/policy')),
});

/** Puts some parts into the customer's own policy; the other parts stay his or inherited, as they were. */
export async function putCustomerPolicy(queries: QueryClient, customerId: string, now: EffectivePolicy, change: PolicyBody): Promise<void> {
  const body = { ...ownParts(now, 'customer'), ...change };
  const policy = await answer(tenantApi.PUT('/api/v1/customers/{customerId}/policy', { params: { path: { customerId } }, body }));
  queries.setQueryData(customerPolicyQuery(customerId).queryKey, policy);
  await queries.invalidateQueries({ queryKey: ['customers', customerId, 'window-occurrences'] });
}

export async function putProviderPolicy(queries: QueryClient, now: EffectivePolicy, change: PolicyBody): Promise<void> {
  const policy = await answer(tenantApi.PUT('/api/v1/policy', { body: { ...ownParts(now, 'provider'), ...change } }));
  queries.setQueryData(providerPolicyQuery.queryKey, policy);
  await queries.invalidateQueries({ queryKey: ['customers'] });
}
