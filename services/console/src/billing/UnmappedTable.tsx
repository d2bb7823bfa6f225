import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UnmappedCustomer } from '../api/types';
import { CustomerLink } from '../customers/CustomerLink';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { unmappedQuery } from './billing';
import { MapCustomer } from './MapCustomer';

/** Customers that have something to be billed and that no system knows. */
export function UnmappedTable() {
  const { t } = useTranslation();
  const unmapped = useQuery(unmappedQuery);
  const columns: Column<UnmappedCustomer>[] = [
    { key: 'customer', title: t('filter.customer'), cell: (row) => <CustomerLink customerId={row.customer} name={row.name} />, order: (row) => row.name },
    { key: 'map', title: t('actions'), cell: (row) => <MapCustomer customer={row} /> },
  ];
  return (
    <DataTable
      label={t('period.tab.unmapped')}
      columns={columns}
      rows={unmapped.data}
      rowKey={(row) => row.customer}
      error={unmapped.error}
      retry={() => void unmapped.refetch()}
      nothing={<Nothing title={t('mapping.none')}>{t('mapping.noneWhy')}</Nothing>}
    />
  );
}
