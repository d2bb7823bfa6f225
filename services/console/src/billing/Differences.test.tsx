import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import type { BillingPeriod, ExportReport } from '../api/types';
import { server } from '../test/server';
import { Differences } from './Differences';

const EXPORT = '*/session/tenant-api/api/v1/billing/periods/2026-10/exports/HALOPSA';
const CLOSED = { period: '2026-10', state: 'CLOSED' } as BillingPeriod;

const report = (state: ExportReport['items'][number]['state'], current?: number): ExportReport => ({
  period: '2026-10',
  system: 'HALOPSA',
  items: [{ customer: 'c1', line: 'SERVER', externalCustomer: '7', externalLine: '12', quantity: 3, state, current }],
  missing: [],
});

function show() {
  server.use(
    http.get('*/session/tenant-api/api/v1/customers', () => HttpResponse.json({ items: [] })),
    http.get('*/session/tenant-api/api/v1/billing/export-targets', () => HttpResponse.json({ items: [{ system: 'HALOPSA' }] })),
    http.get(EXPORT, () => HttpResponse.json(report('HELD'))),
    http.post(`${EXPORT}/dry-run`, () => HttpResponse.json(report('HELD', 41))),
    http.post(`${EXPORT}/c1/SERVER/resolve`, async ({ request }) =>
      HttpResponse.json(report(((await request.json()) as { arrived: boolean }).arrived ? 'DONE' : 'PLANNED')),
    ),
  );
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter>
        <Differences period={CLOSED} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

async function settle(action: string) {
  await userEvent.click(await screen.findByRole('button', { name: action }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: action }));
}

test('what somebody settles is settled on the page', async () => {
  show();

  await settle('It has arrived');

  expect(await screen.findByText('Sent')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'It has arrived' })).toBeNull();
});

test('after a dry run, too: it was asked before', async () => {
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Ask for the difference' }));
  expect(await screen.findByText('41')).toBeTruthy();

  await settle('It has not arrived');

  expect(await screen.findByText('Not sent')).toBeTruthy();
  expect(screen.queryByText('41')).toBeNull();
  expect(screen.queryByText('Held for a person')).toBeNull();
});
