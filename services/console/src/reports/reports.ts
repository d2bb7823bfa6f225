import { queryOptions } from '@tanstack/react-query';
import { answer, tenantApi } from '../api/clients';
import { save } from '../api/save';

export const reportMonths = (customerId: string) =>
  queryOptions({
    queryKey: ['customers', customerId, 'reports'],
    queryFn: () => answer(tenantApi.GET('/api/v1/customers/{customerId}/reports', { params: { path: { customerId } } })),
  });

export const reportOf = (customerId: string, month: string) =>
  queryOptions({
    queryKey: ['customers', customerId, 'reports', month],
    queryFn: () => answer(tenantApi.GET('/api/v1/customers/{customerId}/reports/{month}', { params: { path: { customerId, month } } })),
  });

/** In the viewer's language where the document is written in it. */
export function saveReport(customerId: string, month: string, language: string): Promise<void> {
  const path = `/session/tenant-api/api/v1/customers/${encodeURIComponent(customerId)}/reports/${month}/pdf`;
  return save(`${path}?language=${language === 'de' ? 'DE' : 'EN'}`, `report-${month}.pdf`);
}

export function monthName(month: string, language: string): string {
  return new Date(`${month}-15T12:00:00Z`).toLocaleDateString(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
}
