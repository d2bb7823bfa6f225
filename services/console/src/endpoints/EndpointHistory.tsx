import { useTranslation } from 'react-i18next';
import { exposure } from '../api/clients';
import { usePages } from '../api/pages';
import { ExposureWindowTable } from './ExposureWindowTable';

export function EndpointHistory({ endpointId }: { endpointId: string }) {
  const { t } = useTranslation();
  const pages = usePages(['endpoints', endpointId, 'exposure-windows'], (cursor) =>
    exposure.GET('/api/v1/endpoints/{endpointId}/exposure-windows', { params: { path: { endpointId }, query: { cursor } } }),
  );
  return <ExposureWindowTable label={t('endpoint.tab.history')} pages={pages} />;
}
