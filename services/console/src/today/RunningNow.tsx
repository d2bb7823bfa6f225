import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { scheduler } from '../api/clients';
import { usePages } from '../api/pages';
import type { Deployment } from '../api/types';
import { CustomerLink } from '../customers/CustomerLink';
import { jobCounts } from '../deployments/deployments';
import { useLive } from '../live/useLive';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Ago } from '../ui/Moment';
import { Panel } from '../ui/Panel';
import { StateBadge } from '../ui/StateBadge';
import { StateBar } from '../ui/StateBar';

const SHOWN = 50;
/** Nobody tells when a window opens or closes. */
const ASKED_EVERY = 30_000;

/** Deployments whose window is open and that are not over. */
export function RunningNow() {
  const { t } = useTranslation();
  useLive();
  const pages = usePages(
    ['deployments', 'open'],
    (cursor) => scheduler.GET('/api/v1/deployments', { params: { query: { openAt: new Date().toISOString(), limit: SHOWN, cursor } } }),
    { refetchInterval: ASKED_EVERY },
  );
  const columns: Column<Deployment>[] = [
    { key: 'customer', title: t('customer.title'), cell: (row) => <CustomerLink customerId={row.customer} /> },
    { key: 'window', title: t('window.title'), cell: (row) => <Link to={`/deployments/${row.id}`}>{row.window.name}</Link> },
    { key: 'state', title: t('filter.state'), cell: (row) => <StateBadge state={row.state} /> },
    { key: 'jobs', title: t('deployment.jobs'), cell: (row) => <StateBar counts={jobCounts(row)} label={t('deployment.jobs')} /> },
    { key: 'closes', title: t('window.closes'), cell: (row) => <Ago at={row.window.end} /> },
  ];
  return (
    <Panel title={t('today.running')}>
      <DataTable
        label={t('today.running')}
        columns={columns}
        {...pages}
        rowKey={(row) => row.id}
        nothing={<Nothing title={t('today.nothingRuns')} />}
      />
    </Panel>
  );
}
