export const steps = ['customer', 'site', 'window', 'install'] as const;
export type StepName = (typeof steps)[number];

/** Where the flow stands, read off the address: so it can be left and come back to, and nothing is made twice by going back. */
export function stepOf(parameters: URLSearchParams): StepName {
  if (!parameters.get('customer')) {
    return 'customer';
  }
  if (!parameters.get('site')) {
    return 'site';
  }
  return parameters.get('window') ? 'install' : 'window';
}
