import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem';

/** What a service refused it will refuse again; what did not answer may answer now. */
function worthAnotherTry(failures: number, error: Error): boolean {
  return failures < 2 && !(error instanceof Problem && error.status < 500);
}

export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 10_000, retry: worthAnotherTry } },
});
