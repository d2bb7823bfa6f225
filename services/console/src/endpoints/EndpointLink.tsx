import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { endpointQuery } from './endpoints';

/** An endpoint by its host name; by the beginning of its id until that is known. */
export function EndpointName({ endpointId }: { endpointId: string }) {
  const endpoint = useQuery({ ...endpointQuery(endpointId), staleTime: 5 * 60_000 });
  return endpoint.data?.hostname ?? endpointId.slice(0, 8);
}

export function EndpointLink({ endpointId }: { endpointId: string }) {
  return (
    <Link className="whole" to={`/endpoints/${endpointId}`}>
      <EndpointName endpointId={endpointId} />
    </Link>
  );
}
