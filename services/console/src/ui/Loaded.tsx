import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure, Waiting } from './Feedback';

/** What an answer looks like when it is there, and until then, and when it does not come. */
export function Loaded<T>({ query, lines, children }: { query: UseQueryResult<T>; lines?: number; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) {
    return <>{children(query.data)}</>;
  }
  if (query.error) {
    return <Failure error={query.error} retry={() => void query.refetch()} />;
  }
  return <Waiting lines={lines} />;
}
