import { Link } from 'react-router';
import { useCustomer } from './customers';

/** A customer by name; by the beginning of its id until the names are there. */
export function CustomerLink({ customerId }: { customerId: string }) {
  const customer = useCustomer(customerId);
  return <Link to={`/customers/${customerId}`}>{customer?.name ?? customerId.slice(0, 8)}</Link>;
}
