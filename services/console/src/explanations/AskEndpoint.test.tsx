import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import { server } from '../test/server';
import { AskEndpoint } from './AskEndpoint';

async function ask(roles: string[]) {
  server.use(
    http.get('*/session', () => HttpResponse.json({ roles })),
    http.get('*/session/tenant-api/api/v1/customers', () => HttpResponse.json({ items: [{ id: 'c1', name: 'Bakery', timeZone: 'Europe/Berlin' }] })),
    http.get('*/session/scheduler/api/v1/endpoints', () => HttpResponse.json({ items: [{ id: 'e1', hostname: 'till-1', customer: 'c1' }] })),
  );
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter>
        <Suspense>
          <AskEndpoint bulletinId="DSA-1" />
        </Suspense>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  await userEvent.type(await screen.findByRole('textbox', { name: 'Host name' }), 'till');
  expect((await screen.findByRole('link', { name: 'till-1' })).getAttribute('href')).toBe('/endpoints/e1/bulletins/DSA-1');
}

test('staff read whose endpoint it is', async () => {
  await ask(['technician']);

  expect((await screen.findByRole('link', { name: 'Bakery' })).getAttribute('href')).toBe('/customers/c1');
});

test('a customer is not sent to a page of the provider', async () => {
  await ask(['portal-viewer']);

  expect(screen.getAllByRole('link')).toHaveLength(1);
});
