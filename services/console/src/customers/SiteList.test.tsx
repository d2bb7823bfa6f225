import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { Suspense } from 'react';
import { expect, test } from 'vitest';
import type { Site } from '../api/types';
import { server } from '../test/server';
import { SiteList } from './SiteList';

const SITES = '*/session/tenant-api/api/v1/customers/c1/sites';

function show(sites: Site[], roles: string[]) {
  server.use(
    http.get('*/session', () => HttpResponse.json({ roles })),
    http.get('*/session/tenant-api/api/v1/customers', () => HttpResponse.json({ items: [{ id: 'c1', name: 'Bakery', timeZone: 'Europe/Berlin' }] })),
    http.get(SITES, () => HttpResponse.json({ items: sites })),
    http.post(SITES, async ({ request }) => {
      const site = { id: `s${sites.length + 1}`, ...((await request.json()) as Omit<Site, 'id'>) };
      sites.push(site);
      return HttpResponse.json(site, { status: 201 });
    }),
    http.patch(`${SITES}/:site`, async ({ params, request }) => {
      const changed = { id: String(params.site), ...((await request.json()) as Omit<Site, 'id'>) };
      sites.splice(0, 1, changed);
      return HttpResponse.json(changed);
    }),
  );
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Suspense>
        <SiteList customerId="c1" />
      </Suspense>
    </QueryClientProvider>,
  );
}

async function fill(name: string, action: string) {
  const dialog = within(screen.getByRole('dialog'));
  const field = dialog.getByRole('textbox', { name: 'Name of the site' });
  await userEvent.clear(field);
  await userEvent.type(field, name);
  await userEvent.click(dialog.getByRole('button', { name: action }));
}

test('a second site is added in the zone of the customer', async () => {
  show([{ id: 's1', name: 'Main street', timeZone: 'Europe/Berlin' }], ['provider-admin']);

  await userEvent.click(await screen.findByRole('button', { name: 'Add a site' }));
  await fill('Harbour', 'Add a site');

  expect(await screen.findByRole('heading', { name: 'Harbour' })).toBeTruthy();
  expect(screen.getAllByText('Europe/Berlin')).toHaveLength(2);
});

test('a site is renamed', async () => {
  show([{ id: 's1', name: 'Main street', timeZone: 'Europe/Berlin' }], ['provider-admin']);

  await userEvent.click(await screen.findByRole('button', { name: 'Change Main street' }));
  await fill('High street', 'Save');

  expect(await screen.findByRole('heading', { name: 'High street' })).toBeTruthy();
  expect(screen.queryByText('Main street')).toBeNull();
});

test('a technician is offered neither', async () => {
  show([{ id: 's1', name: 'Main street', timeZone: 'Europe/Berlin' }], ['technician']);

  expect(await screen.findByRole('heading', { name: 'Main street' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Change|Add a site/ })).toBeNull();
});
