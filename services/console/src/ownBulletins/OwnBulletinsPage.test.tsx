import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { MemoryRouter } from 'react-router';
import { expect, test, vi } from 'vitest';
import type { CustomBulletin } from '../api/types';
import { server } from '../test/server';
import { OwnBulletinsPage } from './OwnBulletinsPage';

const PATH = '*/session/ingest/api/v1/custom-bulletins';

const WRITTEN: CustomBulletin = {
  id: '0198c0de-0000-7000-8000-000000000001',
  revision: 2,
  trackingId: 'ACME-1',
  title: 'Update the till',
  severity: 'HIGH',
  modifiedAt: '2026-11-23T12:00:00Z',
  withdrawn: false,
  vulnerabilities: [],
  products: ['ACME Till 4'],
  documentDigest: 'sha256:00',
  enteredAt: '2026-11-23T12:00:00Z',
};

function show(items: CustomBulletin[], roles: string[]) {
  server.use(
    http.get('*/session', () => HttpResponse.json({ roles })),
    http.get(PATH, () => HttpResponse.json({ items })),
  );
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter>
        <OwnBulletinsPage />
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

test('a bulletin says what it is of', async () => {
  show([WRITTEN], ['technician']);

  expect(await screen.findByText('ACME Till 4')).toBeTruthy();
});

test('its document is asked for as the session may, and kept by the name that CSAF asks for', async () => {
  const kept: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    kept.push(this.download);
  });
  // jsdom has neither
  Object.assign(URL, { createObjectURL: () => 'blob:kept', revokeObjectURL: () => undefined });
  server.use(
    http.get(`${PATH}/${WRITTEN.id}/document`, ({ request }) =>
      request.headers.get('X-Requested-With') === 'JavaScript' ? HttpResponse.json({}) : HttpResponse.json({}, { status: 403 }),
    ),
  );
  show([{ ...WRITTEN, trackingId: 'ACME: 1' }], ['technician']);

  await userEvent.click(await screen.findByRole('button', { name: 'ACME: 1' }));

  await waitFor(() => expect(kept).toEqual(['acme_1.json']));
});

test('a bulletin that was taken back says so', async () => {
  show([{ ...WRITTEN, withdrawn: true }, { ...WRITTEN, id: '0198c0de-0000-7000-8000-000000000002', trackingId: 'ACME-2' }], ['technician']);

  const row = async (id: string) => within(await screen.findByRole('row', { name: new RegExp(id) }));
  expect((await row('ACME-1')).getByText('Withdrawn')).toBeTruthy();
  expect((await row('ACME-2')).queryByText('Withdrawn')).toBeNull();
});

test('only an administrator is offered to enter one', async () => {
  show([], ['technician']);

  expect(await screen.findByText('No bulletins of your own')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Enter a bulletin' })).toBeNull();
});

test('a document is sent as it is, and what is wrong with it is said', async () => {
  const sent: [string | null, string][] = [];
  server.use(
    http.post(PATH, async ({ request }) => {
      sent.push([request.headers.get('Content-Type'), await request.text()]);
      return HttpResponse.json({ title: 'Unprocessable content', status: 422, detail: 'It fails 6.1.16' }, { status: 422 });
    }),
  );
  show([], ['provider-admin']);

  await userEvent.click(await screen.findByRole('button', { name: 'Enter a bulletin' }));
  const written = '{ "document":  {} }';
  // jsdom has no File.text
  const file = Object.assign(new File([written], 'acme.json'), { text: () => Promise.resolve(written) });
  await userEvent.upload(await screen.findByLabelText(/CSAF document/), file);
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Enter a bulletin' }));

  await waitFor(() => expect(sent).toEqual([['application/csaf+json', written]]));
  expect(await screen.findByText(/It fails 6.1.16/)).toBeTruthy();
});
