import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { scheduler } from '../api/clients';
import { usePages } from '../api/pages';
import { BulletinLink } from '../bulletins/BulletinLink';
import { usePermissions } from '../session/session';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Ago } from '../ui/Moment';
import { SeverityLabel } from '../ui/SeverityLabel';
import { severityRank } from '../ui/states';
import { DecisionButtons } from './DecisionButtons';
import { byBulletin, type PendingBulletin } from './pending';
import { useSelection } from './useSelection';

/** All that is pending is fetched, page after page: a bulletin's row is only right when all its customers are in. */
export function PendingTable({ customerId }: { customerId: string | undefined }) {
  const { t, i18n } = useTranslation();
  const may = usePermissions();
  const query = { customer: customerId, state: 'PENDING', limit: 500 };
  const pages = usePages(['approvals', query], (cursor) => scheduler.GET('/api/v1/approvals', { params: { query: { ...query, cursor } } }));
  const { hasMore, loadingMore, more } = pages;
  useEffect(() => {
    if (hasMore && !loadingMore) {
      more();
    }
  }, [hasMore, loadingMore, more]);
  const rows = useMemo(() => pages.rows && byBulletin(pages.rows), [pages.rows]);
  const selection = useSelection<PendingBulletin>(({ bulletin }) => bulletin.bulletin);
  const columns: Column<PendingBulletin>[] = [
    {
      key: 'bulletin',
      title: t('bulletin.id'),
      cell: ({ bulletin }) => <BulletinLink id={bulletin.bulletin} title={bulletin.title} />,
      order: ({ bulletin }) => bulletin.bulletin,
    },
    {
      key: 'severity',
      title: t('bulletin.severity'),
      cell: ({ bulletin }) => <SeverityLabel severity={bulletin.severity} knownExploited={bulletin.knownExploited} />,
      order: ({ bulletin }) => severityRank(bulletin.severity, bulletin.knownExploited),
    },
    { key: 'released', title: t('bulletin.released'), cell: ({ bulletin }) => <Ago at={bulletin.releasedAt} />, order: ({ bulletin }) => bulletin.releasedAt },
    { key: 'customers', title: t('nav.customers'), number: true, cell: (row) => row.customers.toLocaleString(i18n.language), order: (row) => row.customers },
    { key: 'endpoints', title: t('nav.endpoints'), number: true, cell: (row) => row.endpoints.toLocaleString(i18n.language), order: (row) => row.endpoints },
  ];
  return (
    <>
      {may.approve && <DecisionButtons bulletins={(rows ?? []).filter(selection.isSelected).map(({ bulletin }) => bulletin.bulletin)} customerId={customerId} done={selection.clear} />}
      <DataTable
        label={t('approval.pending')}
        columns={columns}
        rows={rows}
        rowKey={({ bulletin }) => bulletin.bulletin}
        error={pages.error}
        retry={pages.retry}
        initialOrder="severity"
        selection={may.approve ? selection : undefined}
        nothing={<Nothing title={t('approval.nothingPending')}>{t('approval.nothingPendingWhy')}</Nothing>}
      />
    </>
  );
}
