import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { scheduler } from '../api/clients';
import { usePages } from '../api/pages';
import type { Job } from '../api/types';
import { CustomerLink } from '../customers/CustomerLink';
import { JobReason } from '../deployments/JobReason';
import { EndpointLink } from '../endpoints/EndpointLink';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Ago } from '../ui/Moment';
import { Panel } from '../ui/Panel';

const SHOWN = 20;

export function FailedJobs() {
  const { t } = useTranslation();
  const query = { state: 'FAILED', order: 'CHANGED', limit: SHOWN } as const;
  const pages = usePages(['jobs', query], (cursor) => scheduler.GET('/api/v1/jobs', { params: { query: { ...query, cursor } } }));
  const columns: Column<Job>[] = [
    { key: 'customer', title: t('customer.title'), cell: (row) => <CustomerLink customerId={row.customer} /> },
    { key: 'endpoint', title: t('endpoint.title'), cell: (row) => <EndpointLink endpointId={row.endpoint} /> },
    {
      key: 'reason',
      title: t('why.reason'),
      cell: (row) => <Link to={`/deployments/${row.deployment}?state=FAILED`}>{row.reason ? <JobReason reason={row.reason} /> : t('state.FAILED')}</Link>,
    },
    { key: 'when', title: t('job.changed'), cell: (row) => <Ago at={row.changedAt} /> },
  ];
  return (
    <Panel title={t('today.failed')}>
      <DataTable label={t('today.failed')} columns={columns} {...pages} rowKey={(row) => row.id} nothing={<Nothing title={t('today.nothingFailed')} />} />
    </Panel>
  );
}
