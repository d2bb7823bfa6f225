import type { Finding, PlanItem } from '../api/types';

export interface Explained {
  item: PlanItem;
  finding: Finding | undefined;
}

/**
 * What is missing, the most urgent first: what is overdue, then what is due first, then what matters most. The reason of the first one is
 * the one reason why the endpoint is red.
 */
export function mostUrgentFirst(items: readonly PlanItem[], findings: readonly Finding[]): Explained[] {
  const byBulletin = new Map(findings.map((finding) => [finding.bulletin, finding]));
  return items
    .map((item) => ({ item, finding: byBulletin.get(item.bulletin) }))
    .sort((one, other) => urgency(one.finding) - urgency(other.finding) || score(other.finding) - score(one.finding));
}

function urgency(finding: Finding | undefined): number {
  return finding?.deadline ? Date.parse(finding.deadline) : Number.MAX_SAFE_INTEGER;
}

function score(finding: Finding | undefined): number {
  return finding?.score.total ?? 0;
}
