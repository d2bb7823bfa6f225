import type { ApprovalState, DeploymentState, EndpointStanding, ExceptionState, FindingState, JobState, Severity } from '../api/types';

/** How a state looks; the words say the same, so that colour is never the only sign. */
export type Look = 'good' | 'bad' | 'waiting' | 'working' | 'unknown' | 'chosen' | 'over';
export type AnyState = FindingState | JobState | DeploymentState | ApprovalState | ExceptionState | EndpointStanding['standing'] | 'IN_TIME';

/** Unknown has a look of its own: it must never be taken for good. */
export const looks: Record<AnyState, Look> = {
  PROTECTED: 'good',
  COMPLIANT: 'good',
  SUCCEEDED: 'good',
  FINISHED: 'good',
  APPROVED: 'good',
  AUTO_APPROVED: 'good',
  MISSING: 'bad',
  OVERDUE: 'bad',
  FAILED: 'bad',
  AWAITING_REBOOT: 'waiting',
  AWAITING_RESTART: 'waiting',
  HALTED: 'waiting',
  PENDING: 'waiting',
  REQUESTED: 'waiting',
  IN_TIME: 'working',
  PLANNED: 'working',
  READY: 'working',
  LEASED: 'working',
  RUNNING: 'working',
  VERIFYING: 'working',
  UNKNOWN: 'unknown',
  EXCEPTED: 'chosen',
  DECLINED: 'chosen',
  SIGNED: 'chosen',
  NOT_APPLICABLE: 'over',
  REFUSED: 'over',
  WITHDRAWN: 'over',
  EXPIRED: 'over',
  CANCELLED: 'over',
};

const severities = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'NOT_STATED'] as const satisfies Severity[];

/** The worst first; known to be exploited before everything else. */
export function severityRank(severity: Severity, knownExploited: boolean): number {
  return severities.indexOf(severity) - (knownExploited ? severities.length : 0);
}
