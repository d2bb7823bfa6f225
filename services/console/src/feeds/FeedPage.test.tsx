import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { MemoryRouter, Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import type { SetAside, Source } from '../api/types';
import { server } from '../test/server';
import { FeedPage } from './FeedPage';

const SOURCES = '*/session/ingest/api/v1/sources';

const WELL: Source = {
  source: 'kev',
  state: 'IDLE',
  recordsRead: 0,
  healthy: true,
  checkedAt: '2026-11-23T12:00:00Z',
  lastGoodAt: '2026-11-23T12:00:00Z',
  documents: 3,
  changed: 0,
  setAside: 0,
  differingScores: 0,
};

const NEVER_READ: Source = { source: 'kev', state: 'NEVER_READ', recordsRead: 0, healthy: false, documents: 0, changed: 0, setAside: 0, differingScores: 0 };

function show(feed: Source, setAside: SetAside[] = [], roles = ['technician']) {
  server.use(
    http.get('*/session', () => HttpResponse.json({ roles })),
    http.get(SOURCES, () => HttpResponse.json({ items: [feed] })),
    http.get(`${SOURCES}/:source/set-aside`, () => HttpResponse.json({ items: setAside })),
  );
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={['/feeds/kev']}>
        <Routes>
          <Route path="/feeds/:source" element={<FeedPage />} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

test('of a feed that was read whole, every record could be used', async () => {
  show(WELL);

  expect(await screen.findByText('Every record could be used')).toBeTruthy();
});

test('nothing is said of the records of a feed that was never read', async () => {
  show(NEVER_READ);

  expect(await screen.findByText('It was never read')).toBeTruthy();
  expect(screen.queryByText('Every record could be used')).toBeNull();
});

test('what cannot be relied on says why, and not that all is well', async () => {
  show({ ...WELL, healthy: false, problem: 'cannot be reached' });

  expect(await screen.findAllByText('cannot be reached')).not.toHaveLength(0);
  expect(screen.queryByText('Every record could be used')).toBeNull();
});

test('where the list ends before the records do, it says so', async () => {
  show({ ...WELL, setAside: 1001 }, [{ number: 1, file: 'a.json', pointer: '', documentDigest: '', reason: 'is no JSON' }]);

  expect(await screen.findByText(/The first 1,000 of 1,001 are listed/)).toBeTruthy();
});

test('an administrator has a feed read again', async () => {
  const asked: string[] = [];
  server.use(
    http.post(`${SOURCES}/:source/refresh`, ({ params }) => {
      asked.push(String(params.source));
      return new HttpResponse(null, { status: 202 });
    }),
  );
  show(WELL, [], ['provider-admin']);

  await userEvent.click(await screen.findByRole('button', { name: 'Retry now' }));

  await waitFor(() => expect(asked).toEqual(['kev']));
});

test('a technician is not offered to have a feed read again', async () => {
  show(WELL);

  expect(await screen.findByText('Every record could be used')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Retry now' })).toBeNull();
});
