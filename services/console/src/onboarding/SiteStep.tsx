import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, tenantApi } from '../api/clients';
import type { Customer } from '../api/types';
import { TextField } from '../ui/Field';
import { SubmitForm } from '../ui/Submit';
import { ZoneField } from '../ui/ZoneField';
import { isZone } from '../ui/zones';

export function SiteStep({ customer, done }: { customer: Customer; done: (siteId: string) => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [timeZone, setTimeZone] = useState(customer.timeZone);
  const create = async () => {
    const params = { path: { customerId: customer.id } };
    const { id } = await answer(tenantApi.POST('/api/v1/customers/{customerId}/sites', { params, body: { name: name.trim(), timeZone } }));
    await queries.invalidateQueries({ queryKey: ['customers', customer.id, 'sites'] });
    done(id);
  };
  return (
    <SubmitForm action={t('onboard.create')} isReady={name.trim() !== '' && isZone(timeZone)} run={create}>
      <TextField label={t('site.name')} value={name} set={setName} isRequired />
      <ZoneField label={t('customer.zone')} value={timeZone} set={setTimeZone} />
    </SubmitForm>
  );
}
