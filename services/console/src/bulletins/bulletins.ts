import { queryOptions } from '@tanstack/react-query';
import { answer, ingest } from '../api/clients';

export const bulletinQuery = (bulletinId: string) =>
  queryOptions({
    queryKey: ['bulletins', bulletinId],
    queryFn: () => answer(ingest.GET('/api/v1/bulletins/{bulletinId}', { params: { path: { bulletinId } } })),
  });

export const storyQuery = (bulletinId: string) =>
  queryOptions({
    queryKey: ['bulletins', bulletinId, 'story'],
    queryFn: () => answer(ingest.GET('/api/v1/bulletins/{bulletinId}/story', { params: { path: { bulletinId } } })),
  });

export const vulnerabilityQuery = (vulnerability: string) =>
  queryOptions({
    queryKey: ['vulnerabilities', vulnerability],
    queryFn: () => answer(ingest.GET('/api/v1/vulnerabilities/{vulnerability}', { params: { path: { vulnerability } } })),
    staleTime: 5 * 60_000,
  });
