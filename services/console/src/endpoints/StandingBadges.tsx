import type { EndpointStanding } from '../api/types';
import { StateBadge } from '../ui/StateBadge';

/** How an endpoint stands, and what is open there. Of whom nothing is known it is said that nothing is known. */
export function StandingBadges({ standing }: { standing: EndpointStanding | undefined }) {
  if (!standing) {
    return <StateBadge state="UNKNOWN" />;
  }
  return (
    <span className="badges">
      <StateBadge state={standing.standing} />
      {(['MISSING', 'AWAITING_REBOOT'] as const).map((state) => {
        const count = standing.pairs[state] ?? 0;
        return count > 0 && <StateBadge key={state} state={state} count={count} />;
      })}
    </span>
  );
}
