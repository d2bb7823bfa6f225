import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import type { Finding } from '../api/types';
import { server } from '../test/server';
import { ScoreButton } from './ScoreButton';

const FINDING = {
  bulletin: 'DSA-1',
  severity: 'HIGH',
  knownExploited: true,
  epss: 0.7,
  releasedAt: '2026-11-01T00:00:00Z',
  score: {
    total: 77.3,
    parts: [
      { name: 'severity', points: 30, why: 'the vendor says HIGH', source: 'debian-osv' },
      { name: 'cvss', points: 10.5, why: 'no CVSS score, counted as 7.0' },
      { name: 'ssvc', points: 9, why: 'CISA decided: exploitation ACTIVE, automatable, technical impact PARTIAL', source: 'CVE-2026-3' },
      { name: 'knownExploited', points: 30, why: 'listed by CISA as exploited', source: 'CVE-2026-1' },
      { name: 'epss', points: 14, why: 'EPSS probability of exploitation 0.7', source: 'CVE-2026-2' },
      { name: 'age', points: 3.3, why: 'released 10 days ago', source: 'debian-osv' },
    ],
  },
  deadlines: [{ framework: 'Cyber Essentials', within: 'PT336H', due: '2026-11-15T00:00:00Z', dueSinceFirstSeen: '2026-11-17T00:00:00Z' }],
} as unknown as Finding;

async function open(finding: Finding, roles = ['technician']) {
  server.use(http.get('*/session', () => HttpResponse.json({ roles })));
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter>
        <Suspense>
          <ScoreButton finding={finding} zone={undefined} />
        </Suspense>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  await userEvent.click(await screen.findByRole('button', { name: `Score ${finding.score.total}: why` }));
  return within(await screen.findByRole('dialog'));
}

test('a score says of each part why, and who says so', async () => {
  const dialog = await open(FINDING);

  const row = async (part: string) => within(await dialog.findByRole('row', { name: new RegExp(`^${part}`) }));
  expect((await row('Exploitation')).getByText('CVE-2026-1')).toBeTruthy();
  expect((await row('Probability of exploitation')).getByText('EPSS 70%')).toBeTruthy();
  expect((await row('Severity')).getByRole('link', { name: 'debian-osv' }).getAttribute('href')).toBe('/feeds/debian-osv');
});

test("what nobody scored is said in the reader's language, what somebody did in the service's words", async () => {
  const dialog = await open(FINDING);

  const row = async (part: string) => within(await dialog.findByRole('row', { name: new RegExp(`^${part}`) }));
  expect((await row('CVSS')).getByText('There is no CVSS score; it counts as a high one')).toBeTruthy();
  expect((await row("CISA's decision")).getByText(/^CISA decided: exploitation ACTIVE/)).toBeTruthy();
});

test('each framework is named with both clocks', async () => {
  const row = within(await (await open(FINDING)).findByRole('row', { name: /Cyber Essentials/ }));

  expect(row.getByText('14 days')).toBeTruthy();
  expect(row.getByTitle('2026-11-17T00:00:00Z')).toBeTruthy();
});

test('where no framework concerns it, it says so', async () => {
  expect(await (await open({ ...FINDING, deadlines: [] })).findByText('No framework of the policy concerns it')).toBeTruthy();
});

test('a customer is not sent to a page of the provider', async () => {
  const dialog = await open(FINDING, ['portal-viewer']);

  expect((await dialog.findAllByText('debian-osv')).length).toBe(2);
  expect(dialog.queryByRole('link')).toBeNull();
});
