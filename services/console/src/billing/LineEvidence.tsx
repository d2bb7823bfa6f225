import { useTranslation } from 'react-i18next';
import { tenantApi } from '../api/clients';
import { usePages } from '../api/pages';
import type { LineEvidence as Evidence } from '../api/types';
import { EndpointLink } from '../endpoints/EndpointLink';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { days } from './days';

interface Props {
  period: string;
  customer: string;
  line: string;
}

/** What a line is the sum of: which endpoint on which days; of an adjustment also the days that fell away. */
export function LineEvidence({ period, customer, line }: Props) {
  const { t, i18n } = useTranslation();
  const pages = usePages(['billing', 'evidence', period, customer, line], (cursor) =>
    tenantApi.GET('/api/v1/billing/periods/{period}/statements/{customerId}/lines/{line}/evidence', {
      params: { path: { period, customerId: customer, line }, query: { cursor } },
    }),
  );
  const columns: Column<Evidence>[] = [
    { key: 'endpoint', title: t('endpoint.title'), cell: (row) => <EndpointLink endpointId={row.endpoint} /> },
    { key: 'count', title: t('evidenceOf.days'), number: true, cell: (row) => (row.days.length - row.removedDays.length).toLocaleString(i18n.language) },
    { key: 'days', title: t('evidenceOf.which'), cell: (row) => days(row.days, i18n.language) },
    { key: 'removed', title: t('evidenceOf.removed'), cell: (row) => days(row.removedDays, i18n.language) },
  ];
  return <DataTable label={t('evidence.title')} columns={columns} {...pages} rowKey={(row) => row.endpoint} nothing={<Nothing title={t('evidenceOf.none')} />} />;
}
