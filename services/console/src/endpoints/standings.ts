import { useQueries } from '@tanstack/react-query';
import { answer, exposure } from '../api/clients';
import type { EndpointStanding } from '../api/types';

/** As many as the service answers at once. */
export const AT_ONCE = 64;

/**
 * How endpoints stand, by id. Those that the service does not answer for are not in it: it has not heard of them yet, or they are retired.
 * undefined: not known yet.
 */
export function useStandings(endpoints: readonly string[]): ReadonlyMap<string, EndpointStanding> | undefined {
  return useQueries({
    queries: chunks(endpoints).map((ids) => ({
      queryKey: ['endpoints', 'standings', ids],
      queryFn: () => answer(exposure.GET('/api/v1/endpoint-standings', { params: { query: { endpoint: ids } } })),
    })),
    combine: (answers) =>
      answers.some(({ isPending }) => isPending)
        ? undefined
        : new Map(answers.flatMap(({ data }) => data?.items ?? []).map((standing) => [standing.endpoint, standing])),
  });
}

export function chunks(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, chunk) => ids.slice(chunk * AT_ONCE, (chunk + 1) * AT_ONCE));
}
