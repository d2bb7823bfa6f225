import { useTranslation } from 'react-i18next';
import { exposure } from '../api/clients';
import { usePages } from '../api/pages';
import { ExposureWindowTable } from '../endpoints/ExposureWindowTable';
import { WindowLengths } from '../endpoints/WindowLengths';

export function Patched({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const pages = usePages(['customers', customerId, 'exposure-windows'], (cursor) =>
    exposure.GET('/api/v1/customers/{customerId}/exposure-windows', { params: { path: { customerId }, query: { cursor } } }),
  );
  return (
    <div className="stack">
      <WindowLengths customerId={customerId} />
      <ExposureWindowTable label={t('portal.patched')} pages={pages} withEndpoint />
    </div>
  );
}
