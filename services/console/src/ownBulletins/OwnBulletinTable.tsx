import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { ingest } from '../api/clients';
import { usePages } from '../api/pages';
import { save } from '../api/save';
import type { CustomBulletin } from '../api/types';
import { ActionButton } from '../ui/ActionButton';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Moment } from '../ui/Moment';
import { SeverityLabel } from '../ui/SeverityLabel';

/** What the provider wrote itself: for its people and for its customers the same. */
export function OwnBulletinTable() {
  const { t, i18n } = useTranslation();
  const pages = usePages(['custom-bulletins'], (cursor) => ingest.GET('/api/v1/custom-bulletins', { params: { query: { cursor } } }));
  const columns: Column<CustomBulletin>[] = [
    {
      key: 'id',
      title: t('bulletin.id'),
      cell: (row) => (
        <>
          <ActionButton variant="link" run={() => saveDocument(row)}>
            {row.trackingId}
          </ActionButton>{' '}
          {row.withdrawn && <Label isCompact>{t('bulletin.withdrawn')}</Label>}
          <div className="quiet">{row.title}</div>
        </>
      ),
    },
    { key: 'severity', title: t('bulletin.severity'), cell: (row) => <SeverityLabel severity={row.severity} /> },
    { key: 'products', title: t('ownBulletins.products'), cell: (row) => row.products.join(', ') },
    { key: 'modified', title: t('ownBulletins.modified'), cell: (row) => <Moment at={row.modifiedAt ?? row.enteredAt} /> },
    { key: 'revision', title: t('ownBulletins.revision'), number: true, cell: (row) => row.revision.toLocaleString(i18n.language) },
  ];
  return (
    <DataTable
      label={t('ownBulletins.title')}
      columns={columns}
      {...pages}
      rowKey={(row) => row.id}
      nothing={<Nothing title={t('ownBulletins.none')}>{t('ownBulletins.noneYet')}</Nothing>}
    />
  );
}

/** By the name that CSAF asks for. */
function saveDocument({ id, trackingId }: CustomBulletin): Promise<void> {
  return save(`/session/ingest/api/v1/custom-bulletins/${id}/document`, `${trackingId.toLowerCase().replace(/[^+\-a-z0-9]+/g, '_')}.json`);
}
