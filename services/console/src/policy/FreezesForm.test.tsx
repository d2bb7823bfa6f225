import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { FreezeRule } from '../api/types';
import { server } from '../test/server';
import { FreezesForm } from './FreezesForm';

async function freeze(zone: string): Promise<FreezeRule[][]> {
  const saved: FreezeRule[][] = [];
  server.use(http.post('*/session/scheduler/api/v1/window-occurrences/preview', () => HttpResponse.json({ items: [], unreadableWindows: [] })));
  render(
    <QueryClientProvider client={new QueryClient()}>
      <FreezesForm value={[]} windows={[]} zone={zone} save={(rules) => Promise.resolve(void saved.push(rules))} />
    </QueryClientProvider>,
  );
  await userEvent.type(screen.getByLabelText('Reason'), 'Christmas');
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-12-24T18:00' } });
  fireEvent.change(screen.getByLabelText('Until'), { target: { value: '2026-12-27T06:00' } });
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  return saved;
}

test("a freeze is written in the customer's time, wherever the technician sits", async () => {
  expect(await freeze('America/New_York')).toEqual([[{ reason: 'Christmas', from: '2026-12-24T23:00:00.000Z', to: '2026-12-27T11:00:00.000Z' }]]);
});

test('the zone is said beside both fields, and beside what was added', async () => {
  await freeze('Pacific/Chatham');

  expect(screen.getAllByText('in Pacific/Chatham')).toHaveLength(2);
  expect(screen.getByText(/Dec 24, 2026, 6:00\sPM Pacific\/Chatham/)).toBeTruthy();
});
