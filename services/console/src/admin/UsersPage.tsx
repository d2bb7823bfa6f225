import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, tenantApi } from '../api/clients';
import { usePages } from '../api/pages';
import type { User } from '../api/types';
import { CustomerLink } from '../customers/CustomerLink';
import { useSession } from '../session/session';
import { Confirm } from '../ui/Confirm';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Page } from '../ui/Page';
import { ChangeUser } from './ChangeUser';
import { NewUserButton } from './NewUser';
import { ALL_CUSTOMERS } from './rights';
import { RoleBadges } from './RoleBadges';

/** The people of the provider and of its customers: what they may do, and where. */
export function UsersPage() {
  const { t } = useTranslation();
  const { username } = useSession();
  const pages = usePages(['users'], (cursor) => tenantApi.GET('/api/v1/users', { params: { query: { cursor } } }));
  const columns: Column<User>[] = [
    {
      key: 'name',
      title: t('users.name'),
      cell: (row) => (
        <>
          {row.firstName} {row.lastName} <span className="quiet">{row.username}</span>
        </>
      ),
    },
    { key: 'email', title: t('users.email'), cell: (row) => row.email },
    { key: 'roles', title: t('users.roles'), cell: (row) => <RoleBadges roles={row.roles} /> },
    { key: 'customers', title: t('nav.customers'), cell: (row) => <Scope customers={row.customers} /> },
    { key: 'actions', title: t('actions'), cell: (row) => row.username !== username && <Actions user={row} /> },
  ];
  return (
    <Page title={t('nav.users')} lead={t('users.lead')} actions={<NewUserButton />}>
      <DataTable label={t('nav.users')} columns={columns} {...pages} rowKey={(row) => row.username} nothing={<Nothing title={t('users.none')} />} />
    </Page>
  );
}

function Scope({ customers }: { customers: string[] }) {
  const { t } = useTranslation();
  if (customers.includes(ALL_CUSTOMERS)) {
    return <>{t('filter.allCustomers')}</>;
  }
  return (
    <ul className="inline-list">
      {customers.map((id) => (
        <li key={id}>
          <CustomerLink customerId={id} />
        </li>
      ))}
    </ul>
  );
}

function Actions({ user }: { user: User }) {
  return (
    <div className="buttons">
      <ChangeUser user={user} />
      <DeleteUser username={user.username} />
    </div>
  );
}

function DeleteUser({ username }: { username: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const remove = async () => {
    await answer(tenantApi.DELETE('/api/v1/users/{username}', { params: { path: { username } } }));
    await queries.invalidateQueries({ queryKey: ['users'] });
  };
  return (
    <Confirm action={t('delete')} title={t('users.deleteTitle', { username })} run={remove} variant="danger">
      {t('users.deleteWhat')}
    </Confirm>
  );
}
