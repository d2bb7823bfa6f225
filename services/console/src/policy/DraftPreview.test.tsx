import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { WindowRule } from '../api/types';
import { server } from '../test/server';
import { DraftPreview } from './DraftPreview';

const PREVIEW = '*/session/scheduler/api/v1/window-occurrences/preview';
const nightly: WindowRule = { id: 'nightly', name: 'Nightly', timeZone: 'Pacific/Chatham', start: '2026-11-29T02:00', recurrence: 'FREQ=DAILY', length: 'PT4H' };

function show() {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <DraftPreview windows={[nightly]} freezes={[]} />
    </QueryClientProvider>,
  );
}

test('what is being written is asked about, and shown in the zone of the window', async () => {
  const asked: unknown[] = [];
  server.use(
    http.post(PREVIEW, async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json({ items: [{ window: 'nightly', name: 'Nightly', start: '2026-11-29T12:15:00Z', end: '2026-11-29T16:15:00Z' }], unreadableWindows: [] });
    }),
  );
  show();

  expect(await screen.findByText(/Nov 30, 2026, 2:00\sAM Pacific\/Chatham/)).toBeTruthy();
  expect(asked).toEqual([{ windows: [nightly], freezes: [] }]);
});

test('a window that never opens says so before it is saved', async () => {
  server.use(http.post(PREVIEW, () => HttpResponse.json({ items: [], unreadableWindows: [] })));
  show();

  expect(await screen.findByText('No window will open')).toBeTruthy();
});

test('a window that cannot be read is named', async () => {
  server.use(http.post(PREVIEW, () => HttpResponse.json({ items: [], unreadableWindows: ['nightly'] })));
  show();

  expect(await screen.findByText(/These windows cannot be read and never open: nightly/)).toBeTruthy();
});
