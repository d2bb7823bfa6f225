import { http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { server } from '../test/server';
import { answer, tenantApi } from './clients';
import { loginAddress } from './fetch';
import { Problem } from './problem';

const CUSTOMERS = '*/session/tenant-api/api/v1/customers';

test('every call says that a program asks', async () => {
  const asked = vi.fn();
  server.use(
    http.get(CUSTOMERS, ({ request }) => {
      asked(request.headers.get('X-Requested-With'));
      return HttpResponse.json({ items: [] });
    }),
  );

  await answer(tenantApi.GET('/api/v1/customers'));

  expect(asked).toHaveBeenCalledWith('JavaScript');
});

test("a problem is thrown with the service's own words", async () => {
  const problem = { title: 'Bad Request', status: 400, detail: 'name must have 1 to 200 characters, but had 0', field: 'name' };
  server.use(http.post(CUSTOMERS, () => HttpResponse.json(problem, { status: 400, headers: { 'X-Trace-Id': 'abc' } })));

  const call = answer(tenantApi.POST('/api/v1/customers', { body: { name: '', timeZone: 'UTC' } }));

  await expect(call).rejects.toEqual(new Problem(400, problem.title, problem.detail, 'name', 'abc'));
});

test('the login leads back to where it was needed', () => {
  history.replaceState(null, '', '/console/customers?order=-overdue');

  expect(loginAddress()).toBe('/session/login?to=%2Fconsole%2Fcustomers%3Forder%3D-overdue');
});
