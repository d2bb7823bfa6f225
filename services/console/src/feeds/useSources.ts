import { useQuery } from '@tanstack/react-query';
import { answer, ingest } from '../api/clients';

const EVERY_MINUTE = 60_000;

/** Every feed with its health, asked for again and again. */
export function useSources() {
  return useQuery({
    queryKey: ['sources'],
    queryFn: () => answer(ingest.GET('/api/v1/sources')),
    refetchInterval: EVERY_MINUTE,
  });
}
