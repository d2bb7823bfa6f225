import type { Finding, FindingState } from '../api/types';

interface Seen {
  evidenceAt?: string;
  distrust?: string;
  items: Finding[];
}

/** Worst first: an endpoint of which one thing is not known is not called protected. */
const order = ['MISSING', 'UNKNOWN', 'AWAITING_REBOOT'] as const satisfies FindingState[];

/** How an endpoint stands, and of how many bulletins that holds; undefined before its first inventory was judged. */
export function standingOf({ evidenceAt, distrust, items }: Seen): { state: FindingState; count: number | undefined } | undefined {
  if (!evidenceAt) {
    return undefined;
  }
  const count = (state: FindingState) => items.filter((finding) => finding.state === state).length;
  const worst = order.find((state) => count(state) > 0);
  if (worst) {
    return { state: worst, count: count(worst) };
  }
  return distrust ? { state: 'UNKNOWN', count: undefined } : { state: 'PROTECTED', count: undefined };
}
