import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { ingest } from '../api/clients';
import { usePages } from '../api/pages';
import type { Bulletin } from '../api/types';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Moment } from '../ui/Moment';
import { SeverityLabel } from '../ui/SeverityLabel';
import { BulletinLink } from './BulletinLink';
import type { BulletinFilter } from './bulletinFilter';

/** @param limit how many at a time */
export function BulletinTable({ filter, limit }: { filter: BulletinFilter; limit?: number }) {
  const { t } = useTranslation();
  const query = { ...filter, limit };
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  const pages = usePages(['bulletins', query], (cursor) =>
    ingest.GET('/api/v1/bulletins', { params: { query: { ...query, cursor } } }),
  );
  const columns: Column<Bulletin>[] = [
    { key: 'id', title: t('bulletin.id'), cell: (row) => <BulletinLink id={row.id} title={row.title} /> },
    { key: 'severity', title: t('bulletin.severity'), cell: (row) => <SeverityLabel severity={row.severity} /> },
    { key: 'released', title: t('bulletin.released'), cell: (row) => <Moment at={row.releasedAt} /> },
    {
      key: 'vulnerabilities',
      title: t('bulletin.vulnerabilities'),
      cell: (row) => <Several names={row.vulnerabilities} />,
    },
    { key: 'source', title: t('bulletin.source'), cell: (row) => (row.withdrawn ? <Label isCompact>{t('bulletin.withdrawn')}</Label> : row.source) },
  ];
  return (
    <DataTable
      label={t('nav.bulletins')}
      columns={columns}
      {...pages}
      rowKey={(row) => row.id}
      nothing={<Nothing title={t('bulletin.none')}>{narrowed ? t('bulletin.noneFits') : t('bulletin.noneYet')}</Nothing>}
    />
  );
}

function Several({ names }: { names: string[] }) {
  const { t } = useTranslation();
  const [first, ...others] = names;
  return first === undefined ? null : (
    <span title={names.join(', ')}>
      {first} {others.length > 0 && <span className="quiet">{t('andMore', { count: others.length })}</span>}
    </span>
  );
}
