import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { accepted, asked } from '../api/fetch';

export type Role =
  | 'operator'
  | 'provider-admin'
  | 'technician'
  | 'approver'
  | 'portal-viewer'
  | 'portal-signer'
  | 'billing-read'
  | 'billing-export';

/** Who is logged in. customers null: all of the provider's. */
export interface Session {
  username: string;
  name: string;
  roles: Role[];
  provider: string | null;
  customers: string[] | null;
  expiresAt: string;
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session> => (await accepted(await fetch('/session', { headers: asked }))).json(),
  staleTime: Infinity,
});

export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** What the roles of a session allow. The services decide; this only keeps what they would refuse out of sight. */
export interface Permissions {
  /** of the provider: works in the console */
  staff: boolean;
  /** of a customer: works in the portal */
  portal: boolean;
  administer: boolean;
  approve: boolean;
  /** bears a customer's risk, or does not */
  sign: boolean;
  steerDeployments: boolean;
  enrol: boolean;
}

export function permissionsOf(roles: readonly Role[]): Permissions {
  const any = (...wanted: Role[]) => wanted.some((role) => roles.includes(role));
  const staff = any('provider-admin', 'technician');
  return {
    staff,
    portal: !staff && any('portal-viewer', 'portal-signer'),
    administer: any('provider-admin'),
    approve: any('provider-admin', 'approver'),
    sign: any('portal-signer'),
    steerDeployments: staff,
    enrol: staff,
  };
}

export function usePermissions(): Permissions {
  return permissionsOf(useSession().roles);
}
