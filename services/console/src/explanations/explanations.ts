import { queryOptions } from '@tanstack/react-query';
import { answer, exposure } from '../api/clients';

export const explanationQuery = (endpointId: string, bulletinId: string) =>
  queryOptions({
    queryKey: ['endpoints', endpointId, 'explanations', bulletinId],
    queryFn: () =>
      answer(exposure.GET('/api/v1/endpoints/{endpointId}/explanations/{bulletinId}', { params: { path: { endpointId, bulletinId } } })),
  });

/** Where the console says why a bulletin concerns an endpoint, or does not. */
export function explanationPath(endpointId: string, bulletinId: string): string {
  return `/endpoints/${endpointId}/bulletins/${encodeURIComponent(bulletinId)}`;
}
