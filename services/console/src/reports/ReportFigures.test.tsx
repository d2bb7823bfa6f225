import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import type { MonthlyReport } from '../api/types';
import { ReportFigures } from './ReportFigures';

function show(asOf: string, over: boolean) {
  const measured = {
    measured: true,
    statement: '3 of 4 endpoints are compliant',
    asOf,
    endpoints: { total: 4, compliant: 3, overdue: 1, unknown: 0 },
  };
  const report = {
    from: '2026-09-30T22:00:00Z',
    timeZone: 'Europe/Berlin',
    over,
    atBegin: { measured: false, statement: 'Nothing has been measured yet.' },
    atEnd: measured,
    patched: { endpoints: 0, pairs: 0, bulletins: [] },
    notPatched: [],
  } as unknown as MonthlyReport;
  render(
    <MemoryRouter>
      <ReportFigures report={report} />
    </MemoryRouter>,
  );
}

test('what was measured in the month is how it ended', () => {
  show('2026-09-30T22:00:00.123456Z', true);

  expect(screen.getByRole('figure', { name: 'End of the month' }).textContent).toContain('3');
});

test('what was measured before the month is not how it ended', () => {
  show('2026-09-30T21:59:59.999999Z', true);

  expect(screen.queryByRole('figure')).toBeNull();
  expect(screen.getByText('No measurement of this month is known')).toBeTruthy();
});

test('a month that runs has not ended', () => {
  show('2026-10-12T08:00:00Z', false);

  expect(screen.getByRole('figure', { name: 'So far' })).toBeTruthy();
  expect(screen.queryByText('End of the month')).toBeNull();
});
