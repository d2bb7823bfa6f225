import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, scheduler } from '../api/clients';
import type { Deployment } from '../api/types';
import { Confirm } from '../ui/Confirm';

/** Halt, go on, end. */
export function Steering({ deployment }: { deployment: Deployment }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const params = { params: { path: { deploymentId: deployment.id } } };
  const steer = (post: () => Promise<{ data?: Deployment }>) => async () => {
    queries.setQueryData(['deployments', deployment.id], await answer(post()));
    await queries.invalidateQueries({ queryKey: ['jobs'] });
  };
  if (deployment.state !== 'RUNNING' && deployment.state !== 'HALTED') {
    return null;
  }
  return (
    <>
      {deployment.state === 'RUNNING' ? (
        <Confirm action={t('deployment.halt')} title={t('deployment.haltTitle')} run={steer(() => scheduler.POST('/api/v1/deployments/{deploymentId}/halt', params))}>
          {t('deployment.haltWhat')}
        </Confirm>
      ) : (
        <Confirm
          action={t('deployment.resume')}
          title={t('deployment.resumeTitle')}
          run={steer(() => scheduler.POST('/api/v1/deployments/{deploymentId}/resume', params))}
        >
          {t('deployment.resumeWhat')}
        </Confirm>
      )}
      <Confirm
        action={t('deployment.cancel')}
        title={t('deployment.cancelTitle')}
        run={steer(() => scheduler.POST('/api/v1/deployments/{deploymentId}/cancel', params))}
        variant="danger"
      >
        {t('deployment.cancelWhat')}
      </Confirm>
    </>
  );
}
