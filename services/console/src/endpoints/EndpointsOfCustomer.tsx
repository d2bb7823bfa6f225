import { EndpointTable } from './EndpointTable';
import { StandingSelect, useWantedStanding } from './StandingSelect';

/** A customer's endpoints; ?standing= narrows them. */
export function EndpointsOfCustomer({ customerId }: { customerId: string }) {
  const standing = useWantedStanding();
  return (
    <>
      <div className="filters">
        <StandingSelect />
      </div>
      <EndpointTable key={standing} customerId={customerId} standing={standing} />
    </>
  );
}
