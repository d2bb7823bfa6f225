import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, tenantApi } from '../api/clients';
import type { ExportReport } from '../api/types';
import { Confirm } from '../ui/Confirm';
import { exportQuery } from './billing';

type Item = ExportReport['items'][number];

/** Nobody knows whether an item that is held arrived: a person looks in the system, and says what they found. */
export function Settle({ report, item, settled }: { report: ExportReport; item: Item; settled?: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { period, system } = report;
  const settle = (arrived: boolean) => async () => {
    const after = await answer(
      tenantApi.POST('/api/v1/billing/periods/{period}/exports/{system}/{customerId}/{line}/resolve', {
        params: { path: { period, system, customerId: item.customer, line: item.line } },
        body: { arrived },
      }),
    );
    queries.setQueryData(exportQuery(period, system).queryKey, after);
    settled?.();
  };
  const place = `${item.externalCustomer} / ${item.externalLine}`;
  return (
    <div className="buttons">
      <Confirm action={t('settle.arrived')} title={t('settle.arrivedTitle', { place })} run={settle(true)}>
        {t('settle.arrivedWhat', { place })}
      </Confirm>
      <Confirm action={t('settle.not')} title={t('settle.notTitle', { place })} run={settle(false)}>
        {t('settle.notWhat', { place })}
      </Confirm>
    </div>
  );
}
