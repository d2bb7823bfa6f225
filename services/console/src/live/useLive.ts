import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { followProgress } from './progress';

const AT_MOST_EVERY = 500;

/** Keeps what is shown of deployments and jobs up to date while the component is there. */
export function useLive() {
  const queries = useQueryClient();
  useEffect(() => {
    const stop = new AbortController();
    let soon: ReturnType<typeof setTimeout> | undefined;
    void followProgress(() => {
      soon ??= setTimeout(() => {
        soon = undefined;
        void queries.invalidateQueries({ queryKey: ['deployments'] });
        void queries.invalidateQueries({ queryKey: ['jobs'] });
      }, AT_MOST_EVERY);
    }, stop.signal);
    return () => {
      stop.abort();
      clearTimeout(soon);
    };
  }, [queries]);
}
