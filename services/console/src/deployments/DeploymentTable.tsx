import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { scheduler } from '../api/clients';
import { usePages } from '../api/pages';
import type { Deployment, DeploymentState } from '../api/types';
import { CustomerLink } from '../customers/CustomerLink';
import { useCustomer } from '../customers/customers';
import { useLive } from '../live/useLive';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Moment } from '../ui/Moment';
import { StateBadge } from '../ui/StateBadge';
import { StateBar } from '../ui/StateBar';
import { jobCounts } from './deployments';

interface Props {
  /** only this customer's; the customer is not shown in each row then */
  customerId?: string;
  state?: DeploymentState;
}

export function DeploymentTable({ customerId, state }: Props) {
  const { t } = useTranslation();
  useLive();
  const query = { customer: customerId, state };
  const pages = usePages(['deployments', 'list', query], (cursor) =>
    scheduler.GET('/api/v1/deployments', { params: { query: { ...query, cursor } } }),
  );
  const columns: Column<Deployment>[] = [
    {
      key: 'window',
      title: t('window.title'),
      cell: (row) => (
        <>
          <Link to={`/deployments/${row.id}`}>{row.window.name}</Link>
          <br />
          <Opens deployment={row} />
        </>
      ),
    },
    { key: 'state', title: t('filter.state'), cell: (row) => <StateBadge state={row.state} /> },
    { key: 'bulletins', title: t('nav.bulletins'), number: true, cell: (row) => row.bulletins.length },
    { key: 'jobs', title: t('deployment.jobs'), cell: (row) => <StateBar counts={jobCounts(row)} label={t('deployment.jobs')} /> },
  ];
  if (!customerId) {
    columns.splice(1, 0, { key: 'customer', title: t('customer.title'), cell: (row) => <CustomerLink customerId={row.customer} /> });
  }
  return (
    <DataTable
      label={t('nav.deployments')}
      columns={columns}
      {...pages}
      rowKey={(row) => row.id}
      nothing={<Nothing title={t('deployment.none')}>{t('deployment.noneWhy')}</Nothing>}
    />
  );
}

function Opens({ deployment }: { deployment: Deployment }) {
  return <Moment at={deployment.window.start} zone={useCustomer(deployment.customer)?.timeZone} />;
}
