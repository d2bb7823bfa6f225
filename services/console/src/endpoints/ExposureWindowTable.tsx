import { useTranslation } from 'react-i18next';
import type { Pages } from '../api/pages';
import type { ExposureWindow } from '../api/types';
import { BulletinLink } from '../bulletins/BulletinLink';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Duration, Moment } from '../ui/Moment';
import { EndpointLink } from './EndpointLink';

/** What was patched: from the vendor's release to the inventory that proved it. */
export function ExposureWindowTable({ label, pages, withEndpoint }: { label: string; pages: Pages<ExposureWindow>; withEndpoint?: boolean }) {
  const { t } = useTranslation();
  const columns: Column<ExposureWindow>[] = [
    { key: 'bulletin', title: t('bulletin.id'), cell: (row) => <BulletinLink id={row.bulletin} /> },
    { key: 'released', title: t('bulletin.released'), cell: (row) => <Moment at={row.releasedAt} /> },
    { key: 'protected', title: t('exposureWindow.protected'), cell: (row) => <Moment at={row.protectedAt} /> },
    { key: 'duration', title: t('exposureWindow.duration'), cell: (row) => <Duration iso={row.duration} /> },
    {
      key: 'proof',
      title: t('exposureWindow.proof'),
      cell: (row) => (
        <span className="code" title={row.inventoryDigest}>
          {row.inventoryDigest.slice(0, 19)}…
        </span>
      ),
    },
  ];
  if (withEndpoint) {
    columns.splice(1, 0, { key: 'endpoint', title: t('endpoint.title'), cell: (row) => <EndpointLink endpointId={row.endpoint} /> });
  }
  return (
    <DataTable
      label={label}
      columns={columns}
      {...pages}
      rowKey={(row) => `${row.endpoint} ${row.bulletin}`}
      nothing={<Nothing title={t('exposureWindow.none')}>{t('exposureWindow.noneWhy')}</Nothing>}
    />
  );
}
