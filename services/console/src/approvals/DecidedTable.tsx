import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scheduler } from '../api/clients';
import { usePages } from '../api/pages';
import type { Approval, ApprovalState } from '../api/types';
import { BulletinLink } from '../bulletins/BulletinLink';
import { CustomerLink } from '../customers/CustomerLink';
import { usePermissions } from '../session/session';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Ago } from '../ui/Moment';
import { SeverityLabel } from '../ui/SeverityLabel';
import { StateBadge } from '../ui/StateBadge';
import { DecisionDialog } from './DecisionDialog';

/** Decision by decision: who, when, why. A decline holds until somebody lifts it here. */
export function DecidedTable({ state, customerId }: { state: ApprovalState | undefined; customerId: string | undefined }) {
  const { t } = useTranslation();
  const may = usePermissions();
  const [lifting, setLifting] = useState<Approval>();
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
            {row.decidedBy} <Ago at={row.decidedAt} />
            {row.forProvider && <span className="quiet below">{t('approval.holdsForAll')}</span>}
          </>
        ),
    },
    { key: 'reason', title: t('why.reason'), cell: (row) => row.reason },
  ];
  if (may.approve) {
    columns.push({
      key: 'lift',
      title: t('actions'),
      cell: (row) =>
        row.state === 'DECLINED' && (
          <Button variant="link" isInline onClick={() => setLifting(row)}>
            {t('approval.lift')}
          </Button>
        ),
    });
  }
  return (
    <>
      <DataTable
        label={t('approval.decided')}
        columns={columns}
        {...pages}
        rowKey={(row) => `${row.customer} ${row.bulletin.bulletin}`}
        nothing={<Nothing title={t('approval.nothingDecided')} />}
      />
      {lifting && (
        <DecisionDialog decision="LIFTED" bulletins={[lifting.bulletin.bulletin]} customerId={lifting.forProvider ? undefined : lifting.customer} close={() => setLifting(undefined)} />
      )}
    </>
  );
}
