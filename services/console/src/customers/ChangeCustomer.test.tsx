import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { Customer } from '../api/types';
import { server } from '../test/server';
import { ChangeCustomer } from './ChangeCustomer';

const BAKERY: Customer = { id: 'c1', name: 'Bakery', timeZone: 'Europe/Berlin', active: true, revision: 3, createdAt: '2026-11-23T12:00:00Z' };

async function rename(to: string) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ChangeCustomer customer={BAKERY} />
    </QueryClientProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Change Bakery' }));
  const name = screen.getByRole('textbox', { name: 'Name' });
  await userEvent.clear(name);
  await userEvent.type(name, to);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
}

test('a customer is renamed as it was seen, and keeps its zone', async () => {
  const changes: unknown[] = [];
  server.use(
    http.patch('*/api/v1/customers/c1', async ({ request }) => {
      changes.push({ seen: request.headers.get('If-Match'), body: await request.json() });
      return HttpResponse.json({ ...BAKERY, name: 'Baker' });
    }),
  );

  await rename('Baker');

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(changes).toEqual([{ seen: '"3"', body: { name: 'Baker', timeZone: 'Europe/Berlin' } }]);
});

test('who is too late reads why', async () => {
  server.use(http.patch('*/api/v1/customers/c1', () => HttpResponse.json({ detail: 'The customer is at revision 4.' }, { status: 412 })));

  await rename('Baker');

  expect(await screen.findByText(/The customer is at revision 4/)).toBeTruthy();
});
