import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Source } from '../api/types';
import { usePermissions } from '../session/session';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Ago } from '../ui/Moment';
import { Page } from '../ui/Page';
import { FeedHealth } from './FeedHealth';
import { RetryButton } from './RetryButton';
import { useSources } from './useSources';

/** Whether each feed can be relied on, and what of it could not be used. */
export function FeedsPage() {
  const { t, i18n } = useTranslation();
  const sources = useSources();
  const may = usePermissions();
  const columns: Column<Source>[] = [
    { key: 'source', title: t('bulletin.source'), cell: (row) => row.source, order: (row) => row.source },
    {
      key: 'health',
      title: t('feeds.health'),
      cell: (row) => <FeedHealth feed={row} />,
      order: (row) => Number(row.healthy),
    },
    { key: 'lastGood', title: t('feeds.lastRead'), cell: (row) => <Ago at={row.lastGoodAt} />, order: (row) => row.lastGoodAt ?? '' },
    {
      key: 'documents',
      title: t('feeds.records'),
      number: true,
      cell: (row) => row.documents.toLocaleString(i18n.language),
      order: (row) => row.documents,
    },
    {
      key: 'setAside',
      title: t('feeds.setAside'),
      number: true,
      cell: (row) =>
        row.setAside > 0 ? <Link to={`/feeds/${encodeURIComponent(row.source)}`}>{row.setAside.toLocaleString(i18n.language)}</Link> : 0,
      order: (row) => row.setAside,
    },
    {
      key: 'differingScores',
      title: t('feeds.differingScores'),
      number: true,
      cell: (row) => row.differingScores.toLocaleString(i18n.language),
      order: (row) => row.differingScores,
    },
  ];
  if (may.administer) {
    columns.push({ key: 'retry', title: t('actions'), cell: (row) => <RetryButton source={row.source} /> });
  }
  return (
    <Page title={t('nav.feeds')} lead={t('feeds.lead')}>
      <DataTable
        label={t('nav.feeds')}
        columns={columns}
        rows={sources.data?.items}
        error={sources.error}
        retry={() => void sources.refetch()}
        rowKey={(row) => row.source}
        nothing={<Nothing title={t('feeds.none')} />}
      />
    </Page>
  );
}
