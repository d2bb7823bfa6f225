import { FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useUrlValue } from '../ui/urlState';
import { customersQuery } from './customers';

/** The filter ?customer= of a list. */
export function CustomerSelect() {
  const { t } = useTranslation();
  const [customer, setCustomer] = useUrlValue('customer');
  const customers = useQuery(customersQuery).data ?? [];
  return (
    <FormSelect className="filter" aria-label={t('filter.customer')} value={customer} onChange={(_, value) => setCustomer(value)}>
      <FormSelectOption value="" label={t('filter.allCustomers')} />
      {customers.map(({ id, name }) => (
        <FormSelectOption key={id} value={id} label={name} />
      ))}
    </FormSelect>
  );
}
