import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { User } from '../api/types';
import { server } from '../test/server';
import { ChangeUser } from './ChangeUser';

const TESS: User = { username: 'tess', email: 'tess@p.example', firstName: 'Tess', lastName: 'Tech', roles: ['technician'], customers: ['c1'] };

let changes: unknown[];

beforeEach(() => {
  changes = [];
  server.use(
    http.get('*/session/tenant-api/api/v1/customers', () =>
      HttpResponse.json({
        items: [
          { id: 'c1', name: 'Bakery' },
          { id: 'c2', name: 'Butcher' },
        ],
      }),
    ),
    http.put('*/session/tenant-api/api/v1/users/tess', async ({ request }) => {
      changes.push(await request.json());
      return HttpResponse.json(TESS);
    }),
  );
});

async function open(user: User) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ChangeUser user={user} />
    </QueryClientProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Change tess' }));
}

async function save() {
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

test('a technician gets another customer and keeps the ones she has', async () => {
  await open(TESS);
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Butcher' }));
  await save();

  expect(changes).toEqual([{ roles: ['technician'], customers: ['c1', 'c2'] }]);
});

test('whoever sees all customers keeps seeing those to come', async () => {
  await open({ ...TESS, customers: ['*'] });
  await userEvent.click(screen.getByRole('checkbox', { name: /Approver/ }));
  await save();

  expect(changes).toEqual([{ roles: ['technician', 'approver'], customers: ['*'] }]);
});

test('nobody is left without a role', async () => {
  await open(TESS);
  await userEvent.click(screen.getByRole('checkbox', { name: /Technician/ }));

  expect(screen.getByRole('button', { name: 'Save' }).hasAttribute('disabled')).toBe(true);
});
