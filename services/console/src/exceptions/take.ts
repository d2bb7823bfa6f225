import type { QueryClient } from '@tanstack/react-query';
import { answer, tenantApi } from '../api/clients';
import type { RiskException } from '../api/types';
import type { Step } from './exceptions';

export async function take(queries: QueryClient, { id }: RiskException, step: Step, reason: string) {
  const options = { params: { path: { exceptionId: id } }, body: { reason: reason.trim() || undefined } };
  switch (step) {
    case 'sign':
      await answer(tenantApi.POST('/api/v1/exceptions/{exceptionId}/sign', options));
      break;
    case 'refuse':
      await answer(tenantApi.POST('/api/v1/exceptions/{exceptionId}/refuse', options));
      break;
    case 'withdraw':
      await answer(tenantApi.POST('/api/v1/exceptions/{exceptionId}/withdraw', options));
      break;
  }
  await queries.invalidateQueries({ queryKey: ['exceptions'] });
}
