import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, tenantApi } from '../api/clients';
import { customersQuery } from '../customers/customers';
import { TextField } from '../ui/Field';
import { viewersZone } from '../ui/moment';
import { SubmitForm } from '../ui/Submit';
import { ZoneField } from '../ui/ZoneField';
import { isZone } from '../ui/zones';

export function CustomerStep({ done }: { done: (customerId: string) => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [timeZone, setTimeZone] = useState(viewersZone());
  const create = async () => {
    const { id } = await answer(tenantApi.POST('/api/v1/customers', { body: { name: name.trim(), timeZone } }));
    await queries.invalidateQueries({ queryKey: customersQuery.queryKey });
    done(id);
  };
  return (
    <SubmitForm action={t('onboard.create')} isReady={name.trim() !== '' && isZone(timeZone)} run={create}>
      <TextField label={t('customer.name')} value={name} set={setName} isRequired />
      <ZoneField label={t('customer.zone')} value={timeZone} set={setTimeZone} />
    </SubmitForm>
  );
}
