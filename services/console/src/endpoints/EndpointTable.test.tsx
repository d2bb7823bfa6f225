import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import type { Endpoint, EndpointStanding } from '../api/types';
import { server } from '../test/server';
import { EndpointTable } from './EndpointTable';
import { chunks } from './standings';

const endpoint = (id: string): Partial<Endpoint> => ({ id, hostname: `host-${id}`, customer: 'c1', os: 'Debian 12', endpointClass: 'SERVER', refusals: 0 });

function show(endpoints: Partial<Endpoint>[], standings: EndpointStanding[], filter: Partial<Parameters<typeof EndpointTable>[0]> = {}, asked: (url: URL) => void = () => undefined) {
  const told = (request: Request) => {
    const url = new URL(request.url);
    asked(url);
    return url.searchParams.getAll('endpoint');
  };
  server.use(
    http.get('*/session/scheduler/api/v1/endpoints', ({ request }) => {
      const ids = told(request);
      return HttpResponse.json({ items: ids.length > 0 ? ids.map(endpoint) : endpoints });
    }),
    http.get('*/session/exposure/api/v1/endpoint-standings', ({ request }) => {
      const ids = told(request);
      return HttpResponse.json({ items: standings.filter((standing) => ids.length === 0 || ids.includes(standing.endpoint)) });
    }),
  );
  draw(filter);
}

function draw(filter: Partial<Parameters<typeof EndpointTable>[0]>) {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter>
        <EndpointTable customerId="c1" {...filter} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

/** Only what is true of the row of a host: the whole row has been drawn when its standing has. */
async function row(id: string) {
  return within(await screen.findByRole('row', { name: new RegExp(`host-${id} `) }));
}

test('an endpoint that is late says so, and how much is missing', async () => {
  show([endpoint('1')], [{ endpoint: '1', standing: 'OVERDUE', pairs: { MISSING: 1200, AWAITING_REBOOT: 0 } }]);

  expect(await (await row('1')).findByText('Overdue')).toBeTruthy();
  expect((await row('1')).getByText('Missing 1,200')).toBeTruthy();
  expect((await row('1')).queryByText(/Awaiting/)).toBeNull();
});

test('an endpoint of which nobody has heard is unknown, never compliant', async () => {
  show([endpoint('1'), endpoint('2')], [{ endpoint: '2', standing: 'COMPLIANT', pairs: {} }]);

  expect(await (await row('2')).findByText('Compliant')).toBeTruthy();
  expect((await row('1')).getByText('Unknown')).toBeTruthy();
});

test('when the service does not answer, nothing is compliant', async () => {
  show([endpoint('1')], []);
  server.use(http.get('*/session/exposure/api/v1/endpoint-standings', () => HttpResponse.json({}, { status: 503 })));

  expect(await (await row('1')).findByText('Unknown')).toBeTruthy();
});

test('an endpoint that misses something and is not late does not look as if all was done', async () => {
  show([endpoint('1')], [{ endpoint: '1', standing: 'COMPLIANT', pairs: { MISSING: 2 } }]);

  expect(await (await row('1')).findByText('In time')).toBeTruthy();
  expect((await row('1')).getByText('Missing 2')).toBeTruthy();
  expect((await row('1')).queryByText('Compliant')).toBeNull();
});

test('a retired endpoint stands nowhere', async () => {
  show([{ ...endpoint('1'), retiredAt: '2026-11-23T12:00:00Z' }, endpoint('2')], [{ endpoint: '2', standing: 'COMPLIANT', pairs: {} }]);

  expect(await (await row('2')).findByText('Compliant')).toBeTruthy();
  expect((await row('1')).queryByText('Unknown')).toBeNull();
});

test('a page is asked about in as many calls as a request line needs', () => {
  const page = Array.from({ length: 100 }, (_, number) => String(number));

  expect(chunks(page).map((ids) => ids.length)).toEqual([64, 36]);
  expect(chunks(page).flat()).toEqual(page);
});

test('of the endpoints that stand so, exposure says which and the scheduler what they are', async () => {
  const asked: string[] = [];
  show([], [{ endpoint: '2', standing: 'OVERDUE', pairs: {} }], { standing: 'OVERDUE', search: 'host' }, (url) => {
    asked.push(`${url.pathname.split('/').pop()}${url.search}`);
  });

  expect(await (await row('2')).findByText('Overdue')).toBeTruthy();
  expect(asked).toContain('endpoint-standings?standing=OVERDUE&customer=c1&limit=64');
  expect(asked).toContain('endpoints?endpoint=2&search=host&limit=64');
});

test('a page of them of which none fits the search does not end the list', async () => {
  server.use(
    http.get('*/session/exposure/api/v1/endpoint-standings', ({ request }) => {
      const [id, next] = new URL(request.url).searchParams.get('cursor') === 'a' ? ['2', 'b'] : ['1', 'a'];
      return HttpResponse.json({ items: [{ endpoint: id, standing: 'OVERDUE', pairs: {} }], next });
    }),
    http.get('*/session/scheduler/api/v1/endpoints', ({ request }) =>
      HttpResponse.json({ items: new URL(request.url).searchParams.getAll('endpoint').filter((id) => id === '2').map(endpoint) }),
    ),
  );
  draw({ standing: 'OVERDUE', search: 'host' });

  expect(await row('2')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Show more' })).toBeTruthy();
});

test('where none fits the search on any page, it says so', async () => {
  const cursors: (string | null)[] = [];
  server.use(
    http.get('*/session/exposure/api/v1/endpoint-standings', ({ request }) => {
      const cursor = new URL(request.url).searchParams.get('cursor');
      cursors.push(cursor);
      return HttpResponse.json({ items: [{ endpoint: '1', standing: 'OVERDUE', pairs: {} }], next: cursor ? undefined : 'a' });
    }),
    http.get('*/session/scheduler/api/v1/endpoints', () => HttpResponse.json({ items: [] })),
  );
  draw({ standing: 'OVERDUE', search: 'host' });

  expect(await screen.findByText('No endpoints')).toBeTruthy();
  expect(cursors).toEqual([null, 'a']);
});
