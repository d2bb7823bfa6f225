import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, scheduler } from '../api/clients';
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
import { useNow } from '../ui/useNow';

/** Deployments whose window is open and that are not over; among the newest 100. */
export function RunningNow() {
  const { t } = useTranslation();
  const now = useNow().getTime();
  useLive();
  const deployments = useQuery({ queryKey: ['deployments', 'newest'], queryFn: () => answer(scheduler.GET('/api/v1/deployments')) });
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
        rows={deployments.data?.items.filter((one) => runs(one, now))}
        rowKey={(row) => row.id}
        error={deployments.error}
        retry={() => void deployments.refetch()}
        nothing={<Nothing title={t('today.nothingRuns')} />}
      />
    </Panel>
  );
}

function runs({ state, window }: Deployment, now: number): boolean {
  return (state === 'RUNNING' || state === 'HALTED') && Date.parse(window.start) <= now && now < Date.parse(window.end);
}
