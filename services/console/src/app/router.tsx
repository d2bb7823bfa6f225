import { createBrowserRouter, type RouteObject } from 'react-router';
import { Shell } from '../shell/Shell';
import { Broken, Starting } from './Broken';
import { Home } from './Home';
import { NotFound } from './NotFound';

/** Each page is a chunk of its own, loaded when it is first gone to. */
const pages: RouteObject[] = [
  { index: true, Component: Home },
  { path: 'today', lazy: async () => ({ Component: (await import('../today/TodayPage')).TodayPage }) },
  { path: 'customers', lazy: async () => ({ Component: (await import('../customers/CustomersPage')).CustomersPage }) },
  { path: 'customers/:customerId/:tab?', lazy: async () => ({ Component: (await import('../customers/CustomerPage')).CustomerPage }) },
  { path: 'onboard', lazy: async () => ({ Component: (await import('../onboarding/OnboardPage')).OnboardPage }) },
  { path: 'endpoints', lazy: async () => ({ Component: (await import('../endpoints/EndpointsPage')).EndpointsPage }) },
  { path: 'endpoints/:endpointId/:tab?', lazy: async () => ({ Component: (await import('../endpoints/EndpointPage')).EndpointPage }) },
  {
    path: 'endpoints/:endpointId/bulletins/:bulletinId',
    lazy: async () => ({ Component: (await import('../explanations/ExplanationPage')).ExplanationPage }),
  },
  { path: 'bulletins', lazy: async () => ({ Component: (await import('../bulletins/BulletinsPage')).BulletinsPage }) },
  { path: 'bulletins/:bulletinId', lazy: async () => ({ Component: (await import('../bulletins/BulletinPage')).BulletinPage }) },
  { path: 'own-bulletins', lazy: async () => ({ Component: (await import('../ownBulletins/OwnBulletinsPage')).OwnBulletinsPage }) },
  { path: 'feeds', lazy: async () => ({ Component: (await import('../feeds/FeedsPage')).FeedsPage }) },
  { path: 'feeds/:source', lazy: async () => ({ Component: (await import('../feeds/FeedPage')).FeedPage }) },
  { path: 'approvals', lazy: async () => ({ Component: (await import('../approvals/ApprovalsPage')).ApprovalsPage }) },
  { path: 'exceptions', lazy: async () => ({ Component: (await import('../exceptions/ExceptionsPage')).ExceptionsPage }) },
  { path: 'deployments', lazy: async () => ({ Component: (await import('../deployments/DeploymentsPage')).DeploymentsPage }) },
  {
    path: 'deployments/:deploymentId',
    lazy: async () => ({ Component: (await import('../deployments/DeploymentPage')).DeploymentPage }),
  },
  { path: 'portal/:tab?', lazy: async () => ({ Component: (await import('../portal/PortalPage')).PortalPage }) },
  { path: 'policy', lazy: async () => ({ Component: (await import('../policy/ProviderPolicyPage')).ProviderPolicyPage }) },
  { path: 'branding', lazy: async () => ({ Component: (await import('../admin/BrandingPage')).BrandingPage }) },
  { path: 'users', lazy: async () => ({ Component: (await import('../admin/UsersPage')).UsersPage }) },
  { path: 'audit', lazy: async () => ({ Component: (await import('../admin/AuditPage')).AuditPage }) },
  { path: 'billing/:tab?', lazy: async () => ({ Component: (await import('../billing/BillingPage')).BillingPage }) },
  { path: 'billing-clients', lazy: async () => ({ Component: (await import('../admin/BillingClientsPage')).BillingClientsPage }) },
  { path: 'search', lazy: async () => ({ Component: (await import('../search/SearchPage')).SearchPage }) },
  { path: '*', Component: NotFound },
];

export const router = createBrowserRouter(
  [{ path: '/', Component: Shell, ErrorBoundary: Broken, HydrateFallback: Starting, children: [{ ErrorBoundary: Broken, children: pages }] }],
  { basename: '/console' },
);
