import { useQueryClient } from '@tanstack/react-query';
import type { EffectivePolicy, Origin, PolicyBody } from '../api/types';
import { usePermissions } from '../session/session';
import { putCustomerPolicy, putProviderPolicy } from './policies';

/** Whose policy is shown, and how it is changed. */
export interface PolicyOwner {
  origin: Origin;
  put: (now: EffectivePolicy, change: PolicyBody) => Promise<void>;
}

/** undefined for who may not change it. */
export function useCustomerAsOwner(customerId: string): PolicyOwner | undefined {
  const queries = useQueryClient();
  const may = usePermissions();
  return may.administer ? { origin: 'customer', put: (now, change) => putCustomerPolicy(queries, customerId, now, change) } : undefined;
}

export function useProviderAsOwner(): PolicyOwner | undefined {
  const queries = useQueryClient();
  const may = usePermissions();
  return may.administer ? { origin: 'provider', put: (now, change) => putProviderPolicy(queries, now, change) } : undefined;
}
