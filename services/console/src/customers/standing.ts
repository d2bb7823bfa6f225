import type { EndpointCounts } from '../api/types';
import type { Counts } from '../ui/StateBar';

/** Each endpoint is in exactly one of the three. */
export function standing(endpoints: EndpointCounts): Counts {
  return { COMPLIANT: endpoints.compliant, OVERDUE: endpoints.overdue, UNKNOWN: endpoints.unknown };
}
