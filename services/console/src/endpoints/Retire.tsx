import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, scheduler } from '../api/clients';
import type { Endpoint } from '../api/types';
import { Confirm } from '../ui/Confirm';

export function Retire({ endpoint }: { endpoint: Endpoint }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const retire = async () => {
    await answer(scheduler.DELETE('/api/v1/endpoints/{endpointId}', { params: { path: { endpointId: endpoint.id } } }));
    await queries.invalidateQueries({ queryKey: ['endpoints'] });
  };
  return (
    <Confirm action={t('endpoint.retire')} title={t('endpoint.retireTitle', { hostname: endpoint.hostname })} run={retire} variant="danger">
      {t('endpoint.retireWhat')}
    </Confirm>
  );
}
