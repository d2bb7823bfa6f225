import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, tenantApi } from '../api/clients';
import { customersQuery } from '../customers/customers';
import { type NameAndZone, NameAndZoneForm } from '../customers/NameAndZoneForm';
import { viewersZone } from '../ui/moment';

export function CustomerStep({ done }: { done: (customerId: string) => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const create = async (body: NameAndZone) => {
    const { id } = await answer(tenantApi.POST('/api/v1/customers', { body }));
    await queries.invalidateQueries({ queryKey: customersQuery.queryKey });
    done(id);
  };
  return <NameAndZoneForm action={t('onboard.create')} label={t('customer.name')} initial={{ name: '', timeZone: viewersZone() }} save={create} />;
}
