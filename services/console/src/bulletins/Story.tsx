import { useTranslation } from 'react-i18next';
import type { BulletinStory } from '../api/types';
import { useWord } from '../i18n/words';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Panel } from '../ui/Panel';
import { SupersedenceGraph } from './SupersedenceGraph';

/** What the vendor says in detail, and in which documents; what it says nothing of is left out. */
export function Story({ story }: { story: BulletinStory }) {
  const { t } = useTranslation();
  return (
    <>
      {story.products.length > 0 && (
        <Panel title={t('story.products', { count: story.productCount })}>
          <Products products={story.products} />
        </Panel>
      )}
      {story.remediations.length > 0 && (
        <Panel title={t('story.remediations')}>
          <Remediations remediations={story.remediations} />
        </Panel>
      )}
      {story.updates.length > 0 && (
        <Panel title={t('story.updates', { count: story.updateCount })}>
          <Updates updates={story.updates} />
          <SupersedenceGraph own={story.updates.map((update) => update.name)} replacements={story.replacements} />
        </Panel>
      )}
      <Panel title={t('story.sources')}>
        <Sources sources={story.sources} />
      </Panel>
    </>
  );
}

function Products({ products }: { products: BulletinStory['products'] }) {
  const { t } = useTranslation();
  const word = useWord();
  const columns: Column<BulletinStory['products'][number]>[] = [
    { key: 'name', title: t('story.product'), cell: (row) => [row.platform, row.name].filter(Boolean).join(' ') },
    { key: 'versions', title: t('story.versions'), cell: (row) => <span className="code">{row.versions}</span> },
    { key: 'status', title: t('story.status'), cell: (row) => word('productStatus', row.status), order: (row) => row.status },
  ];
  return (
    <DataTable
      label={t('story.product')}
      columns={columns}
      rows={products}
      step={20}
      rowKey={(row) => `${row.status} ${row.platform} ${row.name} ${row.versions}`}
      nothing={<Nothing title={t('story.nothing')} />}
    />
  );
}

function Remediations({ remediations }: { remediations: BulletinStory['remediations'] }) {
  const { t } = useTranslation();
  const word = useWord();
  const columns: Column<BulletinStory['remediations'][number]>[] = [
    { key: 'category', title: t('story.category'), cell: (row) => word('remediation', row.category) },
    { key: 'details', title: t('story.details'), cell: (row) => row.details },
    { key: 'restart', title: t('story.restart'), cell: (row) => word('restart', row.restart) },
  ];
  return (
    <DataTable
      label={t('story.remediations')}
      columns={columns}
      rows={remediations}
      step={20}
      rowKey={(row) => `${row.category} ${row.details} ${row.url} ${row.restart}`}
      nothing={<Nothing title={t('story.nothing')} />}
    />
  );
}

function Updates({ updates }: { updates: BulletinStory['updates'] }) {
  const { t } = useTranslation();
  const word = useWord();
  const columns: Column<BulletinStory['updates'][number]>[] = [
    { key: 'name', title: t('story.update'), cell: (row) => <span className="code">{row.name}</span> },
    { key: 'version', title: t('fix.version'), cell: (row) => row.version && <span className="code">{row.version}</span> },
    { key: 'platform', title: t('story.platform'), cell: (row) => [row.platform, row.architecture].filter(Boolean).join(' ') },
    { key: 'restart', title: t('story.restart'), cell: (row) => word('restart', row.restart) },
  ];
  return (
    <DataTable
      label={t('story.update')}
      columns={columns}
      rows={updates}
      step={20}
      rowKey={(row) => `${row.name} ${row.version} ${row.platform} ${row.architecture} ${row.severity}`}
      nothing={<Nothing title={t('story.nothing')} />}
    />
  );
}

function Sources({ sources }: { sources: BulletinStory['sources'] }) {
  const { t } = useTranslation();
  const columns: Column<BulletinStory['sources'][number]>[] = [
    { key: 'source', title: t('bulletin.source'), cell: (row) => row.source },
    {
      key: 'place',
      title: t('feeds.place'),
      cell: (row) => (
        <span className="code">
          {row.file} {row.pointer}
        </span>
      ),
    },
    { key: 'digest', title: t('story.digest'), cell: (row) => <span className="code">{row.documentDigest}</span> },
  ];
  return (
    <DataTable
      label={t('story.sources')}
      columns={columns}
      rows={sources}
      step={20}
      rowKey={(row) => `${row.source} ${row.file} ${row.documentDigest}`}
      nothing={<Nothing title={t('story.nothing')} />}
    />
  );
}
