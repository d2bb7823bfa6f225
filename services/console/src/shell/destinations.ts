import type en from '../i18n/en.json';
import { type Permissions, usePermissions } from '../session/session';

export interface Destination {
  key: keyof typeof en.nav;
  to: string;
  /** pressed after g */
  shortcut: string;
  allowed: (may: Permissions) => boolean;
}

const staff = (may: Permissions) => may.staff;
const admin = (may: Permissions) => may.administer;

const all: Destination[] = [
  { key: 'today', to: '/today', shortcut: 't', allowed: staff },
  { key: 'customers', to: '/customers', shortcut: 'c', allowed: staff },
  { key: 'endpoints', to: '/endpoints', shortcut: 'e', allowed: staff },
  { key: 'bulletins', to: '/bulletins', shortcut: 'b', allowed: staff },
  { key: 'approvals', to: '/approvals', shortcut: 'a', allowed: staff },
  { key: 'exceptions', to: '/exceptions', shortcut: 'x', allowed: staff },
  { key: 'deployments', to: '/deployments', shortcut: 'd', allowed: staff },
  { key: 'feeds', to: '/feeds', shortcut: 'f', allowed: staff },
  { key: 'policy', to: '/policy', shortcut: 'y', allowed: staff },
  { key: 'users', to: '/users', shortcut: 'u', allowed: admin },
  { key: 'audit', to: '/audit', shortcut: 'l', allowed: admin },
  { key: 'billing', to: '/billing', shortcut: 'm', allowed: admin },
  { key: 'billingClients', to: '/billing-clients', shortcut: 'i', allowed: admin },
  { key: 'branding', to: '/branding', shortcut: 'n', allowed: admin },
  { key: 'portal', to: '/portal', shortcut: 'p', allowed: (may) => may.portal },
];

/**
 * Whether there is something for them at this address: nobody is shown a page of others for having typed where it is. What a customer's own
 * people and the provider's share has no address of its own below a list of the provider's: one endpoint, one bulletin, one deployment.
 */
export function isFor(may: Permissions, pathname: string): boolean {
  return all.every(({ to, allowed }) => allowed(may) || !(pathname === to || (allowed === admin && pathname.startsWith(`${to}/`))));
}

/** Where somebody with these roles can go. */
export function useDestinations(): Destination[] {
  const may = usePermissions();
  return all.filter((destination) => destination.allowed(may));
}
