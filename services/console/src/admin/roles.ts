import type { TFunction } from 'i18next';

/** What a provider admin can give to people; programs have roles of their own. */
export const personalRoles = ['provider-admin', 'technician', 'approver', 'portal-viewer', 'portal-signer'] as const;
export const billingRoles = ['billing-read', 'billing-export'] as const;
export type GivenRole = (typeof personalRoles)[number] | (typeof billingRoles)[number];

export function roleText(t: TFunction, role: string): string {
  const known = [...personalRoles, ...billingRoles].find((one) => one === role);
  return known ? t(`role.${known}`) : role;
}
