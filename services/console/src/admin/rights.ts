export const ALL_CUSTOMERS = '*';

export interface Rights {
  roles: string[];
  /** undefined: all of the provider's, those that come later, too */
  customers: string[] | undefined;
}

export function isComplete({ roles, customers }: Rights): boolean {
  return roles.length > 0 && customers?.length !== 0;
}

/** As the service takes them. */
export function rightsBody({ roles, customers }: Rights) {
  return { roles, customers: customers ?? [ALL_CUSTOMERS] };
}

export function rightsOf({ roles, customers }: { roles: string[]; customers: string[] }): Rights {
  return { roles, customers: customers.includes(ALL_CUSTOMERS) ? undefined : customers };
}
