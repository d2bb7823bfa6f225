import { queryOptions } from '@tanstack/react-query';
import { answer, exposure, scheduler } from '../api/clients';

export const endpointQuery = (endpointId: string) =>
  queryOptions({
    queryKey: ['endpoints', endpointId],
    queryFn: () => answer(scheduler.GET('/api/v1/endpoints/{endpointId}', { params: { path: { endpointId } } })),
  });

export const planQuery = (endpointId: string) =>
  queryOptions({
    queryKey: ['endpoints', endpointId, 'plan'],
    queryFn: () => answer(scheduler.GET('/api/v1/endpoints/{endpointId}/plan', { params: { path: { endpointId } } })),
  });

/** All findings of one endpoint: a page of 500 holds them but for machines long forgotten. */
export const endpointFindingsQuery = (endpointId: string) =>
  queryOptions({
    queryKey: ['endpoints', endpointId, 'findings'],
    queryFn: async () => {
      const path = { endpointId };
      const first = await answer(exposure.GET('/api/v1/endpoints/{endpointId}/findings', { params: { path, query: { limit: 500 } } }));
      const items = [...first.items];
      let cursor = first.next;
      while (cursor) {
        const page = await answer(
          exposure.GET('/api/v1/endpoints/{endpointId}/findings', { params: { path, query: { limit: 500, cursor } } }),
        );
        items.push(...page.items);
        cursor = page.next;
      }
      return { ...first, items };
    },
  });
