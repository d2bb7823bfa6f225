import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, tenantApi } from '../api/clients';
import type { Customer } from '../api/types';
import { DialogButton } from '../ui/DialogButton';
import { customersQuery } from './customers';
import { type NameAndZone, NameAndZoneForm } from './NameAndZoneForm';

export function ChangeCustomer({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const title = t('changeThis', { name: customer.name });
  return (
    <DialogButton action={t('change')} label={title} title={title}>
      {(close) => <ChangeForm customer={customer} done={close} />}
    </DialogButton>
  );
}

function ChangeForm({ customer, done }: { customer: Customer; done: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  // what was seen when the form was opened: who changed it since is not overwritten, even when the list is read again meanwhile
  const [seen] = useState(customer);
  const change = async (body: NameAndZone) => {
    const params = { path: { customerId: seen.id }, header: { 'If-Match': `"${seen.revision}"` } };
    try {
      await answer(tenantApi.PATCH('/api/v1/customers/{customerId}', { params, body }));
    } finally {
      await queries.invalidateQueries({ queryKey: customersQuery.queryKey });
    }
    done();
  };
  return <NameAndZoneForm action={t('save')} label={t('customer.name')} initial={seen} save={change} />;
}
