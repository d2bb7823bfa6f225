import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ingest } from '../api/clients';
import { usePages } from '../api/pages';
import type { SetAside } from '../api/types';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Page } from '../ui/Page';

/** The records of one feed that could not be used, and why. */
export function FeedPage() {
  const { t } = useTranslation();
  const { source = '' } = useParams();
  const pages = usePages(['sources', source, 'set-aside'], (cursor) =>
    ingest.GET('/api/v1/sources/{source}/set-aside', { params: { path: { source }, query: { cursor } } }),
  );
  const columns: Column<SetAside>[] = [
    {
      key: 'place',
      title: t('feeds.place'),
      cell: (row) => (
        <span className="code">
          {row.file} {row.pointer}
        </span>
      ),
    },
    { key: 'reason', title: t('feeds.reason'), cell: (row) => row.reason },
  ];
  return (
    <Page title={source} lead={t('feeds.setAsideLead')} above={[{ title: t('nav.feeds'), to: '/feeds' }]}>
      <DataTable
        label={t('feeds.setAside')}
        columns={columns}
        {...pages}
        rowKey={(row) => String(row.number)}
        nothing={<Nothing title={t('feeds.nothingSetAside')} />}
      />
    </Page>
  );
}
