import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { WindowPercentiles } from '../api/types';
import { server } from '../test/server';
import { WindowLengths } from './WindowLengths';

function show(lengths: Partial<WindowPercentiles>) {
  server.use(
    http.get('*/session/exposure/api/v1/exposure-window-percentiles', ({ request }) =>
      new URL(request.url).searchParams.get('customer') === 'c1' ? HttpResponse.json({ outbreaks: [], ...lengths }) : HttpResponse.json({}, { status: 404 }),
    ),
  );
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <WindowLengths customerId="c1" />
    </QueryClientProvider>,
  );
}

test('says how long windows were, and what of it an outbreak would have left time for', async () => {
  show({ windows: 1000, median: 'PT50H', p99: 'PT9600H', outbreaks: [{ outbreak: 'Zotob', days: 5, inTime: 999 }] });

  expect(await screen.findByText('2 days 2 hours')).toBeTruthy();
  expect(screen.getByText('400 days')).toBeTruthy();
  expect(screen.getByText(/Zotob, 5 days: 99/)).toBeTruthy();
});

test('of no window says nothing of lengths, and not that nothing was patched before they were counted', async () => {
  show({ windows: 0 });

  expect(await screen.findByText('No exposure window has ended since their lengths are counted')).toBeTruthy();
  expect(screen.queryByText('Median')).toBeNull();
});
