import { expect, test } from 'vitest';
import { permissionsOf } from '../session/session';
import { isFor } from './destinations';

const portal = permissionsOf(['portal-signer']);
const technician = permissionsOf(['technician', 'approver']);
const admin = permissionsOf(['provider-admin']);

test.each(['/users', '/audit', '/billing', '/billing/targets', '/billing-clients', '/branding'])('only an admin is shown %s', (path) => {
  expect(isFor(admin, path)).toBe(true);
  expect(isFor(technician, path)).toBe(false);
  expect(isFor(portal, path)).toBe(false);
});

test.each(['/today', '/customers', '/endpoints', '/approvals', '/deployments'])("a customer's own people are not shown %s", (path) => {
  expect(isFor(technician, path)).toBe(true);
  expect(isFor(portal, path)).toBe(false);
});

test.each(['/portal/endpoints', '/endpoints/1/findings', '/bulletins/DSA-1', '/deployments/1', '/search', '/'])("a customer's own people are shown %s", (path) => {
  expect(isFor(portal, path)).toBe(true);
});

test('the billing clients are not the billing', () => {
  expect(isFor(technician, '/billing-clients')).toBe(false);
});
