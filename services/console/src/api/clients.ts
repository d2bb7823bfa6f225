import type { paths as Exposure } from '#api/exposure';
import type { paths as Ingest } from '#api/ingest';
import type { paths as Scheduler } from '#api/scheduler';
import type { paths as TenantApi } from '#api/tenant-api';
import createClient, { type Client } from 'openapi-fetch';
import { accepted, asked } from './fetch';

export const tenantApi = client<TenantApi>('tenant-api');
export const ingest = client<Ingest>('ingest');
export const exposure = client<Exposure>('exposure');
export const scheduler = client<Scheduler>('scheduler');

function client<Paths extends object>(service: string): Client<Paths> {
  const made = createClient<Paths>({
    baseUrl: `${location.origin}/session/${service}`,
    headers: asked,
    // looked up at each call, so that tests can answer
    fetch: (request) => globalThis.fetch(request),
  });
  made.use({ onResponse: ({ response }) => accepted(response) });
  return made;
}

/** What a call answers; anything but a success was thrown before. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}
