import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { answer } from './clients';

export interface Page<T> {
  items: T[];
  next?: string;
}

/** A list as the server pages it, and a way to the next page. */
export interface Pages<T> {
  rows: T[] | undefined;
  error: unknown;
  hasMore: boolean;
  loadingMore: boolean;
  more: () => void;
  retry: () => void;
}

export function usePages<T>(
  key: QueryKey,
  fetchPage: (cursor: string | undefined) => Promise<{ data?: Page<T> }>,
  options: { enabled?: boolean; refetchInterval?: number | false } = {},
): Pages<T> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => answer(fetchPage(pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    ...options,
  });
  return {
    rows: query.data?.pages.flatMap((page) => page.items),
    error: query.error,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
  };
}

/** All pages at once: for lists of hundreds, such as customers. */
export async function everyPage<T>(fetchPage: (cursor: string | undefined) => Promise<{ data?: Page<T> }>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await answer(fetchPage(cursor));
    all.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return all;
}
