import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Customer } from '../api/types';
import { usePermissions } from '../session/session';
import { ButtonLink } from '../ui/ButtonLink';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Ago } from '../ui/Moment';
import { Page } from '../ui/Page';
import { customersQuery } from './customers';

export function CustomersPage() {
  const { t } = useTranslation();
  const may = usePermissions();
  const customers = useQuery(customersQuery);
  const columns: Column<Customer>[] = [
    { key: 'name', title: t('customer.name'), cell: ({ id, name }) => <Link to={`/customers/${id}`}>{name}</Link>, order: ({ name }) => name },
    { key: 'zone', title: t('customer.zone'), cell: ({ timeZone }) => timeZone, order: ({ timeZone }) => timeZone },
    { key: 'since', title: t('customer.since'), cell: ({ createdAt }) => <Ago at={createdAt} />, order: ({ createdAt }) => createdAt },
  ];
  return (
    <Page title={t('nav.customers')} actions={may.administer && <ButtonLink to="/onboard">{t('onboard.title')}</ButtonLink>}>
      <DataTable
        label={t('nav.customers')}
        columns={columns}
        rows={customers.data}
        rowKey={({ id }) => id}
        error={customers.error}
        retry={() => void customers.refetch()}
        initialOrder="name"
        nothing={<Nothing title={t('customer.none')}>{t('customer.noneWhy')}</Nothing>}
      />
    </Page>
  );
}
