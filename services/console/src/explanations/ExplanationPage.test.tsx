import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { MemoryRouter, Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import type { Explanation } from '../api/types';
import { server } from '../test/server';
import { ExplanationPage } from './ExplanationPage';
import { explanationPath } from './explanations';

const bulletin = 'DEBIAN-SECURITY:12:curl:2/1';
const claim = { release: 'debian:12', sourcePackage: 'curl', fixedVersion: '2', place: '/affected/3' };

function show(said: Partial<Explanation>) {
  server.use(
    http.get('*/session/scheduler/api/v1/endpoints/e1', () => HttpResponse.json({ id: 'e1', hostname: 'till-1' })),
    http.get('*/session/exposure/api/v1/endpoints/e1/explanations/:bulletin', ({ params }) =>
      params.bulletin === bulletin
        ? HttpResponse.json({
            bulletin,
            basis: { release: 'debian:12', restart: 'NONE' },
            origin: { source: 'debian-osv', documentDigest: 'sha256:0f', releasedAt: '2026-11-20T00:00:00Z', firstSeenAt: '2026-11-21T00:00:00Z' },
            ...said,
          })
        : HttpResponse.json({}, { status: 404 }),
    ),
  );
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[explanationPath('e1', bulletin)]}>
        <Routes>
          <Route path="endpoints/:endpointId/bulletins/:bulletinId" element={<ExplanationPage />} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

test('says what is installed, what it was compared with, and where that stands', async () => {
  const compared = { name: 'libcurl4', architecture: 'amd64', version: '1+b1', sourceVersion: '1', comparison: 'BELOW', installed: true, counts: true } as const;
  show({ state: 'MISSING', reason: 'BELOW_FIX', claims: [{ ...claim, compared: [compared] }] });

  expect(await screen.findByText('Affected: something installed is below the fix')).toBeTruthy();
  expect(screen.getByText('/affected/3')).toBeTruthy();
  expect(screen.getByText('sha256:0f')).toBeTruthy();
  expect(screen.getByText(/libcurl4 1\+b1/)).toBeTruthy();
  expect(screen.getByText('(source 1)')).toBeTruthy();
  expect(screen.getByText('below the fix')).toBeTruthy();
});

test('says of a package that is not there that it is not', async () => {
  show({ state: 'NOT_APPLICABLE', reason: 'NOT_INSTALLED', claims: [{ ...claim, compared: [] }] });

  expect(await screen.findByText('Not affected: none of the packages is installed')).toBeTruthy();
  expect(screen.getByText('nothing of it')).toBeTruthy();
});

test('says of a fix for another release that it is for another', async () => {
  show({ state: 'NOT_APPLICABLE', reason: 'OTHER_RELEASE', claims: [{ ...claim, release: 'debian:13', compared: [] }] });

  expect(await screen.findByText('another release')).toBeTruthy();
  expect(screen.queryByText('nothing of it')).toBeNull();
});

test.each(['NOT_JUDGED', 'WITHDRAWN', 'NO_EVIDENCE'] as const)('where nothing was compared it does not look as if nothing was there: %s', async (reason) => {
  show({ state: 'UNKNOWN', reason, claims: [{ ...claim, compared: [] }] });

  expect(await screen.findByText('not compared')).toBeTruthy();
  expect(screen.queryByText('nothing of it')).toBeNull();
});

test('says of what the doubt is', async () => {
  show({ state: 'UNKNOWN', reason: 'FEEDS_LACKING', claims: [], basis: { release: 'debian:12', restart: 'NONE', distrust: 'debian-osv was never read' } });

  expect(await screen.findByText('The feeds cannot be relied on: debian-osv was never read')).toBeTruthy();
});

test('what is not judged does not look unaffected', async () => {
  show({ state: 'UNKNOWN', reason: 'NOT_JUDGED', claims: [] });

  expect(await screen.findByText('Unknown: versions of this ecosystem are not judged')).toBeTruthy();
  expect(screen.getByText('Unknown')).toBeTruthy();
});
