import { queryOptions } from '@tanstack/react-query';
import { answer, tenantApi } from '../api/clients';
import type { ExportTarget, PsaSystem } from '../api/types';

export const targetsQuery = queryOptions({
  queryKey: ['billing', 'targets'],
  queryFn: async () => (await answer(tenantApi.GET('/api/v1/billing/export-targets'))).items,
});

/** What opens each system that is sent to; the others take files. */
export const credentialsOf = {
  CONNECTWISE: ['company', 'publicKey', 'privateKey', 'clientId'],
  AUTOTASK: ['integrationCode', 'userName', 'secret'],
  HALOPSA: ['clientId', 'clientSecret'],
  STRIPE: ['secretKey'],
} as const satisfies Partial<Record<PsaSystem, string[]>>;

export type SentTo = keyof typeof credentialsOf;
export type Credential = (typeof credentialsOf)[SentTo][number];
export const sentTo = Object.keys(credentialsOf) as SentTo[];

/** Nobody replaces what they did not see; what is new replaces nothing. */
const seen = (target: ExportTarget | undefined) => (target ? { 'If-Match': `"${target.revision}"` } : undefined);

export function putTarget(system: SentTo, url: string, credentials: Record<string, string>, before: ExportTarget | undefined): Promise<ExportTarget> {
  return answer(tenantApi.PUT('/api/v1/billing/export-targets/{system}', { params: { path: { system }, header: seen(before) }, body: { url, credentials } }));
}

export async function deleteTarget(target: ExportTarget): Promise<void> {
  await answer(tenantApi.DELETE('/api/v1/billing/export-targets/{system}', { params: { path: { system: target.system }, header: seen(target) } }));
}
