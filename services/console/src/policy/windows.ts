import { queryOptions } from '@tanstack/react-query';
import { answer, scheduler } from '../api/clients';

/** The window occurrences of a customer's next days, as the scheduler will open them. */
export const occurrencesQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customers', customerId, 'window-occurrences'],
    queryFn: () => answer(scheduler.GET('/api/v1/customers/{customerId}/window-occurrences', { params: { path: { customerId } } })),
  });
