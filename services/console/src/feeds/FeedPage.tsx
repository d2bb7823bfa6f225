import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ingest } from '../api/clients';
import { usePages } from '../api/pages';
import type { SetAside, Source } from '../api/types';
import { usePermissions } from '../session/session';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Page } from '../ui/Page';
import { FeedHealth } from './FeedHealth';
import { RetryButton } from './RetryButton';
import { useSources } from './useSources';

/** No more are kept of one reading. */
const MOST_LISTED = 1000;

/** The records of one feed that could not be used, and why. */
export function FeedPage() {
  const { t, i18n } = useTranslation();
  const { source = '' } = useParams();
  const may = usePermissions();
  const sources = useSources();
  const feed = sources.data?.items.find((one) => one.source === source);
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
  const number = (value: number) => value.toLocaleString(i18n.language);
  const cut =
    feed && feed.setAside > MOST_LISTED
      ? ` ${t('feeds.firstListed', { listed: number(MOST_LISTED), all: number(feed.setAside) })}`
      : '';
  return (
    <Page
      title={source}
      mark={feed && <FeedHealth feed={feed} />}
      lead={t('feeds.setAsideLead') + cut}
      above={[{ title: t('nav.feeds'), to: '/feeds' }]}
    >
      {feed && may.administer && <RetryButton source={source} />}
      <DataTable
        label={t('feeds.setAside')}
        columns={columns}
        {...pages}
        rows={feed && pages.rows}
        error={pages.error ?? sources.error}
        rowKey={(row) => String(row.number)}
        nothing={feed && <NothingSetAside feed={feed} />}
      />
    </Page>
  );
}

/** That every record could be used is known only of a feed that was read and can be relied on. */
function NothingSetAside({ feed }: { feed: Source }) {
  const { t } = useTranslation();
  if (feed.healthy) {
    return <Nothing title={t('feeds.nothingSetAside')} />;
  }
  return <Nothing title={t(feed.checkedAt ? 'feeds.bad' : 'feeds.neverRead')}>{feed.problem}</Nothing>;
}
