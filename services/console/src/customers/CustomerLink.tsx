import { Link } from 'react-router';
import { useCustomer } from './customers';

/** A customer by name, where it is known already; by the beginning of its id until the names are there. */
export function CustomerLink({ customerId, name }: { customerId: string; name?: string }) {
  const customer = useCustomer(customerId);
  return <Link to={`/customers/${customerId}`}>{name ?? customer?.name ?? customerId.slice(0, 8)}</Link>;
}
