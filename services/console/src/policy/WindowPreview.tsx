import { Alert } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Occurrence } from '../api/types';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Loaded } from '../ui/Loaded';
import { Moment } from '../ui/Moment';
import { occurrencesQuery } from './windows';

/** When the customer's windows open next, in the viewer's zone and in the customer's. */
export function WindowPreview({ customerId, zone }: { customerId: string; zone: string | undefined }) {
  const { t } = useTranslation();
  const columns: Column<Occurrence>[] = [
    { key: 'name', title: t('window.title'), cell: (row) => row.name },
    { key: 'opens', title: t('window.opens'), cell: (row) => <Moment at={row.start} zone={zone} /> },
    { key: 'closes', title: t('window.closes'), cell: (row) => <Moment at={row.end} zone={zone} /> },
  ];
  return (
    <Loaded query={useQuery(occurrencesQuery(customerId))}>
      {({ items, unreadableWindows }) => (
        <div className="stack">
          {unreadableWindows.length > 0 && (
            <Alert isInline variant="danger" title={t('window.unreadable', { names: unreadableWindows.join(', ') })} />
          )}
          <DataTable
            label={t('window.next')}
            columns={columns}
            rows={items}
            rowKey={(row) => `${row.window} ${row.start}`}
            nothing={<Nothing title={t('window.none')}>{t('window.noneWhy')}</Nothing>}
          />
        </div>
      )}
    </Loaded>
  );
}
