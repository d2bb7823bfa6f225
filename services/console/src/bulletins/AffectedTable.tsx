import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { exposure } from '../api/clients';
import { usePages } from '../api/pages';
import type { AffectedCustomer } from '../api/types';
import { CustomerLink } from '../customers/CustomerLink';
import { NewExceptionButton } from '../exceptions/NewException';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';

export function AffectedTable({ bulletinId }: { bulletinId: string }) {
  const { t, i18n } = useTranslation();
  const pages = usePages(['bulletins', bulletinId, 'affected'], (cursor) =>
    exposure.GET('/api/v1/bulletins/{bulletinId}/affected', { params: { path: { bulletinId }, query: { cursor } } }),
  );
  const columns: Column<AffectedCustomer>[] = [
    { key: 'customer', title: t('customer.title'), cell: (row) => <CustomerLink customerId={row.customer} /> },
    {
      key: 'endpoints',
      title: t('nav.endpoints'),
      number: true,
      cell: (row) => (
        <Link to={`/customers/${row.customer}/findings?bulletin=${encodeURIComponent(bulletinId)}`}>
          {row.endpoints.toLocaleString(i18n.language)}
        </Link>
      ),
    },
    { key: 'exception', title: t('actions'), cell: (row) => <NewExceptionButton customerId={row.customer} bulletin={bulletinId} isLink /> },
  ];
  return (
    <DataTable
      label={t('bulletin.affected')}
      columns={columns}
      {...pages}
      rowKey={(row) => row.customer}
      nothing={<Nothing title={t('bulletin.nobody')}>{t('bulletin.nobodyWhy')}</Nothing>}
    />
  );
}
