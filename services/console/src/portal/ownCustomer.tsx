import { FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../api/types';
import { useUrlValue } from '../ui/urlState';

/** Most have one; who has several chooses, and the address keeps it. */
export function useOwnCustomer(customers: Customer[]): Customer {
  const [id] = useUrlValue('customer');
  const chosen = customers.find((customer) => customer.id === id) ?? customers[0];
  if (!chosen) {
    throw new Error('there must be a customer to choose from');
  }
  return chosen;
}

export function CustomerSwitch({ customers }: { customers: Customer[] }) {
  const { t } = useTranslation();
  const [, setId] = useUrlValue('customer');
  const chosen = useOwnCustomer(customers);
  if (customers.length < 2) {
    return null;
  }
  return (
    <FormSelect className="filter" aria-label={t('filter.customer')} value={chosen.id} onChange={(_, value) => setId(value)}>
      {customers.map((customer) => (
        <FormSelectOption key={customer.id} value={customer.id} label={customer.name} />
      ))}
    </FormSelect>
  );
}
