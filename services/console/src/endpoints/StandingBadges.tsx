import type { EndpointStanding } from '../api/types';
import { StateBadge } from '../ui/StateBadge';

const OPEN = ['MISSING', 'AWAITING_REBOOT'] as const;

/** How an endpoint stands, and what is open there. Of whom nothing is known it is said that nothing is known. */
export function StandingBadges({ standing }: { standing: EndpointStanding | undefined }) {
  if (!standing) {
    return <StateBadge state="UNKNOWN" />;
  }
  const open = OPEN.map((state) => ({ state, count: standing.pairs[state] ?? 0 })).filter(({ count }) => count > 0);
  // whoever still misses something is compliant while nothing is late, and does not look as if all was done
  const shown = standing.standing === 'COMPLIANT' && open.length > 0 ? 'IN_TIME' : standing.standing;
  return (
    <span className="badges">
      <StateBadge state={shown} />
      {open.map(({ state, count }) => (
        <StateBadge key={state} state={state} count={count} />
      ))}
    </span>
  );
}
