import { queryOptions } from '@tanstack/react-query';
import { answer, scheduler } from '../api/clients';
import type { Counts } from '../ui/StateBar';
import { looks } from '../ui/states';
import type { Deployment } from '../api/types';

export const deploymentQuery = (deploymentId: string) =>
  queryOptions({
    queryKey: ['deployments', deploymentId],
    queryFn: () => answer(scheduler.GET('/api/v1/deployments/{deploymentId}', { params: { path: { deploymentId } } })),
  });

/** Jobs by state, in the order in which a job goes through them. */
export function jobCounts(deployment: Deployment): Counts {
  const order = Object.keys(looks);
  return Object.fromEntries(Object.entries(deployment.jobs).sort(([one], [other]) => order.indexOf(one) - order.indexOf(other)));
}
