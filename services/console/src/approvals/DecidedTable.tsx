import { useTranslation } from 'react-i18next';
import { scheduler } from '../api/clients';
import { usePages } from '../api/pages';
import type { Approval, ApprovalState } from '../api/types';
import { BulletinLink } from '../bulletins/BulletinLink';
import { CustomerLink } from '../customers/CustomerLink';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Ago } from '../ui/Moment';
import { SeverityLabel } from '../ui/SeverityLabel';
import { StateBadge } from '../ui/StateBadge';

/** Decision by decision: who, when, why. */
export function DecidedTable({ state, customerId }: { state: ApprovalState | undefined; customerId: string | undefined }) {
  const { t } = useTranslation();
  const query = { customer: customerId, state };
  const pages = usePages(['approvals', query], (cursor) => scheduler.GET('/api/v1/approvals', { params: { query: { ...query, cursor } } }));
  const columns: Column<Approval>[] = [
    { key: 'state', title: t('filter.state'), cell: (row) => <StateBadge state={row.state} /> },
    { key: 'customer', title: t('customer.title'), cell: (row) => <CustomerLink customerId={row.customer} /> },
    { key: 'bulletin', title: t('bulletin.id'), cell: ({ bulletin }) => <BulletinLink id={bulletin.bulletin} title={bulletin.title} /> },
    {
      key: 'severity',
      title: t('bulletin.severity'),
      cell: ({ bulletin }) => <SeverityLabel severity={bulletin.severity} knownExploited={bulletin.knownExploited} />,
    },
    {
      key: 'by',
      title: t('approval.by'),
      cell: (row) =>
        row.decidedBy && (
          <>
            {row.decidedBy} <span className="quiet below"><Ago at={row.decidedAt} /></span>
          </>
        ),
    },
    { key: 'reason', title: t('why.reason'), cell: (row) => row.reason },
  ];
  return (
    <DataTable
      label={t('approval.decided')}
      columns={columns}
      {...pages}
      rowKey={(row) => `${row.customer} ${row.bulletin.bulletin}`}
      nothing={<Nothing title={t('approval.nothingDecided')} />}
    />
  );
}
