import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { answer, tenantApi } from '../api/clients';
import type { Site } from '../api/types';
import type { NameAndZone } from './NameAndZoneForm';

export const sitesQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customers', customerId, 'sites'],
    queryFn: () => answer(tenantApi.GET('/api/v1/customers/{customerId}/sites', { params: { path: { customerId } } })),
  });

/** What can be done with the sites of a customer; whoever shows them sees it at once. */
export function useSites(customerId: string) {
  const queries = useQueryClient();
  const shown = async (site: Site) => {
    await queries.invalidateQueries({ queryKey: sitesQuery(customerId).queryKey });
    return site;
  };
  return {
    create: async (body: NameAndZone) =>
      shown(await answer(tenantApi.POST('/api/v1/customers/{customerId}/sites', { params: { path: { customerId } }, body }))),
    change: async (siteId: string, body: NameAndZone) =>
      shown(await answer(tenantApi.PATCH('/api/v1/customers/{customerId}/sites/{siteId}', { params: { path: { customerId, siteId } }, body }))),
  };
}
