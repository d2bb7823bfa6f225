import { answer, exposure, scheduler } from '../api/clients';
import type { Page } from '../api/pages';
import type { Endpoint, EndpointStanding } from '../api/types';
import { AT_ONCE } from './standings';

export interface EndpointFilter {
  customer?: string;
  /** what the host name begins with */
  search?: string;
  limit?: number;
}

/**
 * A page of the scheduler's list. How endpoints stand only exposure knows: it says who stands so, and the scheduler tells of them. Where
 * none of them fits the search, the next ones are asked about: an empty page would look like the end of the list.
 */
export async function endpointPage(filter: EndpointFilter, standing: EndpointStanding['standing'] | undefined, cursor: string | undefined): Promise<{ data?: Page<Endpoint> }> {
  if (!standing) {
    return scheduler.GET('/api/v1/endpoints', { params: { query: { ...filter, cursor } } });
  }
  const { customer, search } = filter;
  let items: Endpoint[];
  let next = cursor;
  do {
    const those = await answer(exposure.GET('/api/v1/endpoint-standings', { params: { query: { standing, customer, limit: AT_ONCE, cursor: next } } }));
    const endpoint = those.items.map((one) => one.endpoint);
    items = endpoint.length === 0 ? [] : (await answer(scheduler.GET('/api/v1/endpoints', { params: { query: { endpoint, search, limit: AT_ONCE } } }))).items;
    next = those.next;
  } while (items.length === 0 && next);
  return { data: { items, next } };
}
