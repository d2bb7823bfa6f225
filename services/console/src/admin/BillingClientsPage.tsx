import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, tenantApi } from '../api/clients';
import type { BillingClient } from '../api/types';
import { Confirm } from '../ui/Confirm';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Page } from '../ui/Page';
import { NewBillingClient } from './NewBillingClient';
import { RoleBadges } from './RoleBadges';

/** Programs that read usage; they see no endpoints. */
export function BillingClientsPage() {
  const { t } = useTranslation();
  const clients = useQuery({ queryKey: ['billing-clients'], queryFn: () => answer(tenantApi.GET('/api/v1/billing-clients')) });
  const columns: Column<BillingClient>[] = [
    { key: 'name', title: t('customer.name'), cell: (row) => row.name, order: (row) => row.name },
    { key: 'id', title: t('billing.clientId'), cell: (row) => <span className="code">{row.clientId}</span> },
    { key: 'roles', title: t('users.roles'), cell: (row) => <RoleBadges roles={row.roles} /> },
    { key: 'delete', title: t('actions'), cell: (row) => <DeleteClient client={row} /> },
  ];
  return (
    <Page title={t('nav.billingClients')} lead={t('billing.lead')} actions={<NewBillingClient />}>
      <DataTable
        label={t('nav.billingClients')}
        columns={columns}
        rows={clients.data?.items}
        rowKey={(row) => row.clientId}
        error={clients.error}
        retry={() => void clients.refetch()}
        nothing={<Nothing title={t('billing.none')} />}
      />
    </Page>
  );
}

function DeleteClient({ client: { clientId, name } }: { client: BillingClient }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const remove = async () => {
    await answer(tenantApi.DELETE('/api/v1/billing-clients/{clientId}', { params: { path: { clientId } } }));
    await queries.invalidateQueries({ queryKey: ['billing-clients'] });
  };
  return (
    <Confirm action={t('delete')} title={t('billing.deleteTitle', { name })} run={remove} variant="danger">
      {t('billing.deleteWhat')}
    </Confirm>
  );
}
