import { queryOptions } from '@tanstack/react-query';
import { answer, tenantApi } from '../api/clients';
import { everyPage } from '../api/pages';
import { save } from '../api/save';
import type { BillingPeriod, PsaSystem } from '../api/types';

export const periodsQuery = queryOptions({
  queryKey: ['billing', 'periods'],
  queryFn: async () => (await answer(tenantApi.GET('/api/v1/billing/periods'))).items,
});

/** One per customer: hundreds. */
export const statementsOf = (period: string) =>
  queryOptions({
    queryKey: ['billing', 'statements', period],
    queryFn: () =>
      everyPage((cursor) =>
        tenantApi.GET('/api/v1/billing/periods/{period}/statements', { params: { path: { period }, query: { cursor, limit: 500 } } }),
      ),
  });

export const unmappedQuery = queryOptions({
  queryKey: ['billing', 'unmapped'],
  queryFn: async () => (await answer(tenantApi.GET('/api/v1/billing/mappings/unmapped'))).items,
});

/** How far a month got on its way into a system; nobody is asked. */
export const exportQuery = (period: string, system: PsaSystem) =>
  queryOptions({
    queryKey: ['billing', 'exports', period, system],
    queryFn: () => answer(tenantApi.GET('/api/v1/billing/periods/{period}/exports/{system}', { params: { path: { period, system } } })),
  });

export const webhooksQuery = queryOptions({
  queryKey: ['billing', 'webhooks'],
  queryFn: async () => (await answer(tenantApi.GET('/api/v1/billing/webhooks'))).items,
});

export const systems = ['CSV', 'CONNECTWISE', 'AUTOTASK', 'HALOPSA', 'STRIPE'] as const satisfies PsaSystem[];

/** What the tag of a month is that was seen in this state: nobody closes what is closed already, or what they did not see. */
const tagOf = ({ hash }: BillingPeriod) => `"${hash ?? 'open'}"`;

/** The key is the same however often it is clicked, so the month is closed once. */
export function closePeriod(period: BillingPeriod, allowUnmapped: boolean): Promise<BillingPeriod> {
  return answer(
    tenantApi.POST('/api/v1/billing/periods/{period}:close', {
      params: {
        path: { period: period.period },
        header: { 'If-Match': tagOf(period), 'Idempotency-Key': `console-${period.period}-${allowUnmapped}` },
      },
      body: { allowUnmapped },
    }),
  );
}

export function saveStatements(period: string): Promise<void> {
  return save(`/session/tenant-api/api/v1/billing/periods/${period}/statements/csv`, `statements-${period}.csv`);
}
